public import HubJSON
public import HubQuery

/// What a new permission is made of; what is not set is not sent.
public struct FlamePermissionCreate: RecordDraft {
  /// The name: 3 to 128 of `a-z0-9-_.`; the Hub makes it lower case.
  public var name: String
  /// The name for people: 3 to 256 characters.
  @Patch public var displayName: String?
  /// What it is for: 5 to 4096 characters.
  @Patch public var description: String?
  /// How several policies are joined.
  @Patch public var decisionStrategy: DecisionStrategy?
  /// The policy; Hub 0.13 ignores it.
  @Patch public var policyID: String?
  /// The client that it belongs to.
  @Patch public var clientID: ID<FlameClient>?
  /// The realm; null for every realm.
  @Patch public var realmID: ID<Realm>?

  /// A permission; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String, displayName: String? = nil, description: String? = nil) {
    self.name = name
    if let displayName { self.displayName = displayName }
    if let description { self.description = description }
  }

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, decisionStrategy, policyID = "policyId", clientID = "clientId"
    case realmID = "realmId"
  }
}
