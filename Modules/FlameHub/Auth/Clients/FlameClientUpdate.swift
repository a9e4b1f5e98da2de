public import HubJSON

/// Changes of a client.
public struct FlameClientUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// The name for people; the Hub takes the name when it is null.
  @Patch public var displayName: String?
  /// What it is for: 3 to 4096 characters.
  @Patch public var description: String?
  /// The secret: 3 to 256 characters; the Hub makes one when it is null.
  @Patch public var secret: String?
  /// Whether the secret is kept as a hash.
  @Patch public var secretHashed: Bool = false
  /// Whether the secret is kept encrypted.
  @Patch public var secretEncrypted: Bool = false
  /// Whether it can log in.
  @Patch public var active: Bool = true
  /// The address of its start page.
  @Patch public var baseURL: String?
  /// The address that relative ones are below.
  @Patch public var rootURL: String?
  /// Where users may be sent back to, separated by commas.
  @Patch public var redirectURI: String?
  /// Where users may be sent after logging out.
  @Patch public var postLogoutRedirectURI: String?
  /// Where the Hub tells that a user has logged out; only newer Hubs know it.
  @Patch public var backchannelLogoutURI: String?
  /// The grants that it may use, separated by commas or blanks; null for all.
  @Patch public var grantTypes: String?
  /// The scopes of its tokens.
  @Patch public var scope: String?
  /// How it proves itself.
  @Patch public var authMethod: ClientAuthMethod = .none
  /// How its tokens are bound.
  @Patch public var tokenBindingMethod: TokenBindingMethod = .none
  /// Whether it can keep a secret; Hub 0.13 ignores it.
  @Patch public var isConfidential: Bool = true
  /// The policy that says who may use it.
  @Patch public var accessPolicyID: String?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, secret, secretHashed, secretEncrypted, active, baseURL = "baseUrl"
    case rootURL = "rootUrl", redirectURI = "redirectUri", postLogoutRedirectURI = "postLogoutRedirectUri"
    case backchannelLogoutURI = "backchannelLogoutUri", grantTypes, scope, authMethod, tokenBindingMethod
    case isConfidential, accessPolicyID = "accessPolicyId"
  }
}
