public import HubJSON

/// A token as a ``TokenStore`` keeps it. Encoding it writes the secrets: keep the result where only its owner can read.
public struct StoredToken: Hashable, Sendable {
  /// The access token.
  public var accessToken: Secret

  /// The token for the next refresh.
  public var refreshToken: Secret?

  /// When the access token expires by this machine's clock, nil when that is not known.
  public var expiresAt: Timestamp?

  /// A token to keep.
  public init(accessToken: Secret, refreshToken: Secret?, expiresAt: Timestamp?) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    self.expiresAt = expiresAt
  }
}

extension StoredToken: Codable {
  private enum CodingKeys: String, CodingKey {
    case accessToken = "access_token"
    case refreshToken = "refresh_token"
    case expiresAt = "expires_at"
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    accessToken = Secret(try container.decode(String.self, forKey: .accessToken))
    refreshToken = try container.decodeIfPresent(String.self, forKey: .refreshToken).map { Secret($0) }
    expiresAt = try container.decodeIfPresent(Timestamp.self, forKey: .expiresAt)
  }

  /// Writes the tokens as they are.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(accessToken.exposed, forKey: .accessToken)
    try container.encodeIfPresent(refreshToken?.exposed, forKey: .refreshToken)
    try container.encodeIfPresent(expiresAt, forKey: .expiresAt)
  }
}
