public import HubJSON
public import HubQuery

/// Changes of a role.
public struct FlameRoleUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// The name for people.
  @Patch public var displayName: String?
  /// What it is for.
  @Patch public var description: String?
  /// The client that it belongs to.
  @Patch public var clientID: ID<FlameClient>?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, clientID = "clientId"
  }
}
