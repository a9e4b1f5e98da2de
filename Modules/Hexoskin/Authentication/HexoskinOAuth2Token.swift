public import HubAuth
public import HubJSON

/// A token of OAuth 2 (wire page, section 3.5). Encoding it writes the secrets: keep the result where only its owner can
/// read.
public struct HexoskinOAuth2Token: Hashable, Sendable {
  /// The token that goes along with calls.
  public var accessToken: Secret

  /// What the next token is asked for with; nil where there is none, as after an implicit authorization.
  public var refreshToken: Secret?

  /// When it is over by this machine's clock, nil when that is not known.
  public var expiresAt: Timestamp?

  /// What it is good for, nil when the server did not say.
  public var scope: HexoskinScope?

  /// A token.
  public init(
    accessToken: Secret, refreshToken: Secret? = nil, expiresAt: Timestamp? = nil, scope: HexoskinScope? = nil
  ) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    self.expiresAt = expiresAt
    self.scope = scope
  }
}

extension HexoskinOAuth2Token: Codable {
  private enum CodingKeys: String, CodingKey {
    case accessToken = "access_token", refreshToken = "refresh_token", expiresAt = "expires_at", scope
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    accessToken = Secret(try container.decode(String.self, forKey: .accessToken))
    refreshToken = try container.decodeIfPresent(String.self, forKey: .refreshToken).map { Secret($0) }
    expiresAt = try container.decodeIfPresent(Timestamp.self, forKey: .expiresAt)
    scope = try container.decodeIfPresent(HexoskinScope.self, forKey: .scope)
  }

  /// Writes the tokens as they are.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(accessToken.exposed, forKey: .accessToken)
    try container.encodeIfPresent(refreshToken?.exposed, forKey: .refreshToken)
    try container.encodeIfPresent(expiresAt, forKey: .expiresAt)
    try container.encodeIfPresent(scope, forKey: .scope)
  }
}

extension HexoskinOAuth2Token {
  /// The token of an answer; what the answer does not say is as it was.
  init(_ response: TokenResponse, at now: Timestamp, before old: HexoskinOAuth2Token? = nil) {
    let stored = StoredToken(response, at: now)
    self.init(
      accessToken: stored.accessToken, refreshToken: stored.refreshToken ?? old?.refreshToken,
      expiresAt: stored.expiresAt, scope: response.scope.map(HexoskinScope.init(rawValue:)) ?? old?.scope)
  }
}
