public import HubJSON
public import HubQuery

/// A permission: what somebody may do (wire page, section 4.1).
public struct FlamePermission: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = FlamePermissionCreate
  /// What can be changed.
  public typealias Update = FlamePermissionUpdate

  /// The id.
  public var id: ID<FlamePermission>
  /// The name: lower case, 3 to 128 of `a-z0-9-_.`.
  public var name: String
  /// The name for people.
  public var displayName: String?
  /// What it is for.
  public var description: String?
  /// Whether the Hub made it itself.
  public var builtIn: Bool
  /// How several policies are joined.
  public var decisionStrategy: DecisionStrategy?
  /// The policy; Hub 0.13 does not send it.
  public var policyID: String?
  /// Whom it is meant for; only in Hub 0.8.
  public var target: String?
  /// The client that it belongs to.
  public var clientID: ID<FlameClient>?
  /// The realm, nil for every realm.
  public var realmID: ID<Realm>?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, displayName, description, builtIn, decisionStrategy, policyID = "policyId", target
    case clientID = "clientId", realmID = "realmId", createdAt, updatedAt, wire
  }
}
