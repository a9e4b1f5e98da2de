public import HubJSON

/// Who made or changed a record (wire page, section 7).
public struct Author: Codable, Hashable, Sendable {
  /// The id of the user.
  public var id: String
  /// The name of the user.
  public var username: String?
  /// The id of the user who acted as this one.
  public var impersonatorID: String?
  /// The name of the user who acted as this one.
  public var impersonatorUsername: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, username, impersonatorID = "impersonatorId", impersonatorUsername, wire
  }
}
