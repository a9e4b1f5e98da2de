/// A token of OAuth 1.0a with its secret: temporary credentials, or those of a user (RFC 5849, 2).
///
/// Encoding it writes the secrets: keep the result where only its owner can read.
public struct OAuth1Token: Hashable, Sendable {
  /// The token.
  public var token: Secret

  /// The secret that belongs to the token; it signs, and is never sent.
  public var secret: Secret

  /// What else the service said with it, such as `oauth_authorized_realms`.
  public var attributes: [String: String]

  /// A token.
  public init(_ token: Secret, secret: Secret, attributes: [String: String] = [:]) {
    self.token = token
    self.secret = secret
    self.attributes = attributes
  }
}

extension OAuth1Token: Codable {
  private enum CodingKeys: String, CodingKey {
    case token = "oauth_token"
    case secret = "oauth_token_secret"
    case attributes
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    token = Secret(try container.decode(String.self, forKey: .token))
    secret = Secret(try container.decode(String.self, forKey: .secret))
    attributes = try container.decodeIfPresent([String: String].self, forKey: .attributes) ?? [:]
  }

  /// Writes token and secret as they are.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(token.exposed, forKey: .token)
    try container.encode(secret.exposed, forKey: .secret)
    if !attributes.isEmpty { try container.encode(attributes, forKey: .attributes) }
  }
}

extension OAuth1Token: CustomStringConvertible, CustomReflectable {
  /// No secret: what the service called the rest may be one, too.
  public var description: String { "OAuth1Token(\(token), attributes: \(attributes.keys.sorted()))" }

  /// What `dump` shows: no secret either.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
