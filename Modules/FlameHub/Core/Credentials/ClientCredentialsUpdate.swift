public import HubJSON

/// Changes of the client of a node. The secret always changes: without one the Hub makes up a new one.
public struct ClientCredentialsUpdate: RecordUpdate {
  /// The secret: 3 to 256 characters; the Hub makes one when it is null or not set.
  @Patch public var secret: String?
  /// The name: lower case, 3 to 128 of `a-z0-9-_.`.
  @Patch public var name: String = ""
  /// The name for people: 3 to 256 characters.
  @Patch public var displayName: String = ""

  /// A new secret of the Hub's making.
  public init() {}

  /// Changes; nil members are not sent.
  public init(secret: String? = nil, name: String? = nil, displayName: String? = nil) {
    if let secret { _secret = Patch(set: secret) }
    if let name { _name = Patch(set: name) }
    if let displayName { _displayName = Patch(set: displayName) }
  }
}
