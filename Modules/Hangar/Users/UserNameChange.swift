public import HubJSON

/// A change of a user's name (wire page, section 8.10).
public struct UserNameChange: Codable, Hashable, Sendable {
  /// The name before.
  public var oldName: String
  /// The name after.
  public var newName: String
  /// When it changed.
  public var date: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
