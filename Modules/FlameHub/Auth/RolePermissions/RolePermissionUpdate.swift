public import HubJSON

/// Changes of a role permission.
public struct RolePermissionUpdate: RecordUpdate {
  /// The policy that restricts it.
  @Patch public var policyID: String?
  /// The realms that it holds in.
  @Patch public var realmScope: RealmScope?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case policyID = "policyId", realmScope
  }
}
