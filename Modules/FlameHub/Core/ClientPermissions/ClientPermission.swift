public import HubHTTP
public import HubJSON
public import HubQuery
public import HubTransport

/// What the client of an analysis may do (wire page, section 4.2).
public struct ClientPermission: Codable, Hashable, Sendable, Identifiable, JSONPrintable {
  /// The id.
  public var id: ID<ClientPermission>
  /// The client.
  public var clientID: ID<FlameClient>
  /// The realm of the client.
  public var clientRealmID: ID<Realm>?
  /// The permission.
  public var permissionID: ID<FlamePermission>
  /// The realm of the permission.
  public var permissionRealmID: ID<Realm>?
  /// The permission itself; only lists have it.
  public var permission: FlamePermission?
  /// The policy that restricts it.
  public var policyID: String?
  /// The realms that it holds in.
  public var realmScope: RealmScope?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  /// What the Hub's answers hide beyond the usual.
  public static var redaction: Redaction { .flame }

  private enum CodingKeys: String, CodingKey {
    case id, clientID = "clientId", clientRealmID = "clientRealmId", permissionID = "permissionId"
    case permissionRealmID = "permissionRealmId", permission, policyID = "policyId", realmScope, createdAt
    case updatedAt, wire
  }
}
