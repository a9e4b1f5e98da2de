/// What a Hub 0.8 answers (wire page, section 10): records without an envelope.
enum Hub08Documents {
  private static let dates = #""created_at":"2025-01-31T12:00:00.000Z","updated_at":"2025-01-31T12:00:00.000Z""#

  static let robot = #"""
    {"id":"\#(Lab.uuid)","name":"my-robot","display_name":null,"description":null,"active":true,"user_id":null,
    "client_id":null,"realm_id":"\#(Lab.other)","secret":"c4n4ry",\#(dates)}
    """#

  /// The answer to a creation, which lets every column slip.
  static let user = #"""
    {"id":"\#(Lab.uuid)","name":"Me","name_locked":true,"first_name":null,"last_name":null,"display_name":"Me",
    "email":"me@example.org","password":"c4n4ry","avatar":null,"cover":null,"active":true,"reset_hash":"c4n4ry",
    "reset_at":null,"reset_expires":null,"status":null,"status_message":null,"activate_hash":"c4n4ry","client_id":null,
    "realm_id":"\#(Lab.other)",\#(dates)}
    """#

  static let role = #"""
    {"id":"\#(Lab.uuid)","name":"my-role","display_name":null,"description":null,"target":null,"realm_id":null,\#(dates)}
    """#

  static let registryProject = #"""
    {"id":"\#(Lab.uuid)","name":"my-project","type":"default","public":true,"external_name":"x","external_id":null,
    "account_id":"7","account_name":"robot","account_secret":"c4n4ry","webhook_name":null,"webhook_exists":false,
    "registry_id":"\#(Lab.other)","realm_id":null,\#(dates)}
    """#

  static let analysis = #"""
    {"id":"\#(Lab.uuid)","name":null,"description":null,"nodes":2,"configuration_locked":false,"run_status":"running",
    "build_status":"finished","registry_id":null,"realm_id":"\#(Lab.other)","user_id":"\#(Lab.other)","run_id":7,
    "project_id":"\#(Lab.other)","master_image_id":null,\#(dates),
    "image_command_arguments":[{"value":"--n_jobs","run_status":1}]}
    """#

  static let analysisNode = #"""
    {"id":"\#(Lab.uuid)","approval_status":"approved","run_status":"running","comment":null,"index":3,
    "artifact_tag":null,"artifact_digest":null,"analysis_id":"\#(Lab.uuid)","analysis_realm_id":"\#(Lab.other)",
    "node_id":"\#(Lab.other)","node_realm_id":"\#(Lab.other)","analysis":\#(analysis),\#(dates)}
    """#

  static let bucketFile = #"""
    {"id":"\#(Lab.uuid)","name":"main.py","root":true,"external_id":"\#(Lab.other)","bucket_id":"\#(Lab.uuid)",
    "analysis_id":"\#(Lab.uuid)","realm_id":"\#(Lab.other)","user_id":null,"robot_id":"\#(Lab.other)",\#(dates)}
    """#

  static let eventLog = #"""
    {"id":"\#(Lab.uuid)","name":"sync","data":{"image_id":1,"tags":[]},"expiring":true,"master_image_id":null,
    "expires_at":"2025-02-28T12:00:00.000Z",\#(dates)}
    """#

  static let nodeLog = #"""
    {"id":"\#(Lab.uuid)","error":false,"error_code":null,"status":"","status_message":null,"analysis_id":"\#(Lab.uuid)",
    "analysis_realm_id":"\#(Lab.other)","node_id":"\#(Lab.other)","node_realm_id":"\#(Lab.other)",\#(dates)}
    """#
}
