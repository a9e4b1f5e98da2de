import HubAuth
import HubJSON

/// What the servers answer (wire page, section 15).
enum Documents {
  static let discovery = #"""
    {"issuer":"https://cloud.example/auth/realms/hpc",
    "token_endpoint":"https://cloud.example/auth/realms/hpc/protocol/openid-connect/token",
    "grant_types_supported":["client_credentials"],
    "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post","client_secret_jwt"],
    "token_endpoint_auth_signing_alg_values_supported":["HS256"]}
    """#

  /// A token that lives for five minutes; its signature is nobody's.
  static func token(roles: [String]) -> String {
    let claims: JSONValue = [
      "sub": "0b9f2a52-3b0d-4a55-8f7d-2f1f3c3d4e5f",
      "realm_access": ["roles": .array(roles.map(JSONValue.string))],
    ]
    let payload = BasicEncoding.urlSafe(claims.serialized())
    return #"{"access_token":"e30.\#(payload).c2ln","expires_in":300,"refresh_expires_in":0,"token_type":"Bearer"}"#
  }

  static func asset(_ id: String = Lab.assetID, name: String = "Pump 1", more: String = "") -> String {
    #"""
    {"id":"\#(id)","name":"\#(name)","type":"\#(Lab.typeID)","type$name":"Pump","parent":null,"tags":["test"],
    "data":{"serial":"P-100"},"attachments":[],"readPermissions":["test"],"readWritePermissions":["test"],
    "author":"sandbox","revision":1,"createdAt":"2025-01-01T00:00:00.000Z","updatedAt":"2025-01-01T00:00:00.000Z"\#(more)}
    """#
  }

  static let assetType = #"""
    {"id":"\#(Lab.typeID)","name":"Pump","typeSchema":{"type":"object"},"uiSchema":{},"allowedParents":[],
    "readPermissions":["test"],"readWritePermissions":["test"]}
    """#

  static let content = #"""
    {"id":"\#(Lab.contentID)","fileId":"64f0c0de0000000000000201","filename":"note.txt","mimetype":"text/plain",
    "size":5,"readPermissions":["test"],"readWritePermissions":["test"],"tags":[],"assets":[],
    "files":[{"id":"64f0c0de0000000000000201","filename":"note.txt","mimetype":"text/plain","size":5,
    "createdAt":"2025-01-01T00:02:00.000Z","provider":"s3","type":"original","md5":"5d41402abc4b2a76b9719d911017c592"}]}
    """#

  static let series = #"""
    {"id":"\#(Lab.seriesID)","name":"temperature","description":"","assetRef":"\#(Lab.assetID)",
    "minDate":"2025-01-01T00:00:00.000Z","maxDate":1735689660000,"maxBucketTimeRange":86400000,
    "readPermissions":["test"],"readWritePermissions":["test"]}
    """#

  static func page(_ docs: [String], total: Int, limit: Int, page: Int = 1) -> String {
    #"{"docs":[\#(docs.joined(separator: ","))],"total":\#(total),"limit":\#(limit),"page":\#(page),"pages":1}"#
  }
}
