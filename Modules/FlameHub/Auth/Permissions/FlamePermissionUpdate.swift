public import HubJSON
public import HubQuery

/// Changes of a permission.
public struct FlamePermissionUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// The name for people.
  @Patch public var displayName: String?
  /// What it is for.
  @Patch public var description: String?
  /// How several policies are joined.
  @Patch public var decisionStrategy: DecisionStrategy?
  /// The policy; Hub 0.13 ignores it.
  @Patch public var policyID: String?
  /// The client that it belongs to.
  @Patch public var clientID: ID<FlameClient>?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, decisionStrategy, policyID = "policyId", clientID = "clientId"
  }
}
