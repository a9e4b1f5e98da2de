public import HubJSON

/// What a new registry is made of; what is not set is not sent.
public struct RegistryCreate: RecordDraft {
  /// The name: 3 to 128 characters, unique.
  public var name: String
  /// The host name: 3 to 512 characters, unique; of a URL the Hub keeps the host.
  public var host: String
  /// The account to log in with: 3 to 256 characters.
  @Patch public var accountName: String?
  /// Its secret: 3 to 256 characters.
  @Patch public var accountSecret: String?

  /// A registry; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String, host: String, accountName: String? = nil, accountSecret: String? = nil) {
    self.name = name
    self.host = host
    if let accountName { self.accountName = accountName }
    if let accountSecret { self.accountSecret = accountSecret }
  }
}
