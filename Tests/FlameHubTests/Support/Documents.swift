/// What a Hub answers (wire page, section 4).
enum Documents {
  static let realm = #"""
    {"id":"\#(Lab.other)","name":"master","displayName":null,"description":null,"builtIn":true,
    "createdAt":"2025-01-31T12:00:00.000Z","updatedAt":"2025-01-31T12:00:00.123Z"}
    """#

  static let user = #"""
    {"id":"\#(Lab.uuid)","name":"admin","nameLocked":true,"firstName":null,"lastName":null,"displayName":"admin",
    "avatar":null,"cover":null,"active":true,"status":null,"statusMessage":null,"realmId":"\#(Lab.other)",
    "createdAt":"2025-01-31T12:00:00.000Z","updatedAt":"2025-01-31T12:00:00.000Z","resetHash":"c4n4ry"}
    """#

  static func node(_ id: String = Lab.uuid, name: String = "my-node", more: String = "") -> String {
    #"""
    {"id":"\#(id)","name":"\#(name)","type":"default","hidden":false,"externalName":null,"publicKey":null,
    "online":false,"clientId":null,"robotId":null,"realmId":"\#(Lab.other)","registryId":null,
    "registryProjectId":null,"createdAt":"2025-01-31T12:00:00.000Z","updatedAt":"2025-01-31T12:00:00.000Z"\#(more)}
    """#
  }

  static let registry = #"""
    {"id":"\#(Lab.other)","name":"harbor","host":"harbor.example","accountName":"robot","accountSecret":"c4n4ry",
    "createdAt":"2025-01-31T12:00:00.000Z","updatedAt":"2025-01-31T12:00:00.000Z"}
    """#

  /// An analysis with some members more.
  static func analysis(_ more: String) -> String {
    #"""
    {"id":"\#(Lab.uuid)","name":"an-analysis","nodes":0,"configurationLocked":true,"projectId":"\#(Lab.other)",
    "realmId":"\#(Lab.other)","userId":"\#(Lab.other)","createdAt":"2025-01-31T12:00:00.000Z",
    "updatedAt":"2025-01-31T12:00:00.000Z",\#(more)}
    """#
  }

  static let masterImage = #"""
    {"id":"\#(Lab.uuid)","name":"base","path":"python/base","virtualPath":"python/base","groupVirtualPath":"python",
    "buildStatus":"starting","buildProgress":null,"createdAt":"2025-01-31T12:00:00.000Z",
    "updatedAt":"2025-01-31T12:00:00.000Z"}
    """#

  static func record(_ data: String, meta: String = "{}") -> String { #"{"data":\#(data),"meta":\#(meta)}"# }

  static func list(_ data: [String], total: Int, limit: Int = 50, offset: Int = 0, more: String = "") -> String {
    #"{"data":[\#(data.joined(separator: ","))],"meta":{"total":\#(total),"limit":\#(limit),"offset":\#(offset)\#(more)}}"#
  }
}
