public import HubJSON
public import HubQuery

/// A client: the account of a machine (wire page, section 4.1).
public struct FlameClient: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = FlameClientCreate
  /// What can be changed.
  public typealias Update = FlameClientUpdate

  /// The id.
  public var id: ID<FlameClient>
  /// Whether it can log in.
  public var active: Bool
  /// Whether the Hub made it itself.
  public var builtIn: Bool
  /// The name, unique in its realm.
  public var name: String
  /// The name for people.
  public var displayName: String?
  /// What it is for.
  public var description: String?
  /// The secret; sent only when the field `.secret` is asked for.
  public var secret: String?
  /// Whether the secret is kept as a hash.
  public var secretHashed: Bool
  /// Whether the secret is kept encrypted.
  public var secretEncrypted: Bool
  /// The address of its start page.
  public var baseURL: String?
  /// The address that relative ones are below; not in newer Hubs.
  public var rootURL: String?
  /// Where users may be sent back to, separated by commas.
  public var redirectURI: String?
  /// Where users may be sent after logging out.
  public var postLogoutRedirectURI: String?
  /// Where the Hub tells that a user has logged out; only in newer Hubs.
  public var backchannelLogoutURI: String?
  /// The grants that it may use, separated by commas or blanks; nil for all.
  public var grantTypes: String?
  /// The scopes of its tokens; not in newer Hubs.
  public var scope: String?
  /// How it proves itself.
  public var authMethod: ClientAuthMethod
  /// How its tokens are bound.
  public var tokenBindingMethod: TokenBindingMethod
  /// Whether it can keep a secret; Hub 0.13 does not send it.
  public var isConfidential: Bool?
  /// The policy that says who may use it.
  public var accessPolicyID: String?
  /// The realm.
  public var realmID: ID<Realm>
  /// The realm itself, when it is included.
  public var realm: Realm?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, active, builtIn, name, displayName, description, secret, secretHashed, secretEncrypted
    case baseURL = "baseUrl", rootURL = "rootUrl", redirectURI = "redirectUri"
    case postLogoutRedirectURI = "postLogoutRedirectUri", backchannelLogoutURI = "backchannelLogoutUri"
    case grantTypes, scope, authMethod, tokenBindingMethod, isConfidential, accessPolicyID = "accessPolicyId"
    case realmID = "realmId", realm, createdAt, updatedAt, wire
  }
}
