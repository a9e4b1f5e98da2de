import HubJSON

/// An object of a service.
typealias CloudRecord = JSONObject

extension CloudRecord {
  static let permissionMembers = ["readPermissions", "readWritePermissions"]

  /// The roles that may read it.
  var readers: [String] { texts("readPermissions") }
  /// The roles that may read and change it.
  var writers: [String] { texts("readWritePermissions") }

  var isInTrash: Bool { text("deletedAt") != nil }

  /// The texts in a member that is an array.
  func texts(_ member: String) -> [String] { self[member]?.arrayValue?.compactMap(\.stringValue) ?? [] }
}
