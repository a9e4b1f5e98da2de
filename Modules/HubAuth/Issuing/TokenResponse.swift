/// What a token endpoint answers (RFC 6749, 5.1).
public struct TokenResponse: Hashable, Sendable {
  /// The longest lifetime that is believed; what is beyond counts as this.
  public static let longestLifetime = Duration.seconds(365 * 86_400)

  /// The access token.
  public var accessToken: Secret

  /// The kind of token, nil when the answer does not say.
  public var tokenType: String?

  /// How long the service says that the token lives; zero and less mean that it can be used once, nil that the answer
  /// does not say.
  public var expiresIn: Duration?

  /// The token for the next refresh, nil when there is none, or when the old one stays in force.
  public var refreshToken: Secret?

  /// What the token is good for, in the service's words.
  public var scope: String?

  /// When the service says that it answered, in seconds since 1970; used for tokens that carry no time of issue.
  public var answeredAt: Int64?

  /// An answer.
  public init(
    accessToken: Secret, tokenType: String? = nil, expiresIn: Duration? = nil, refreshToken: Secret? = nil,
    scope: String? = nil, answeredAt: Int64? = nil
  ) {
    self.accessToken = accessToken
    self.tokenType = tokenType
    self.expiresIn = expiresIn
    self.refreshToken = refreshToken
    self.scope = scope
    self.answeredAt = answeredAt
  }

  /// How long the token can be used, counted from the request.
  ///
  /// - Parameter now: Seconds since 1970 by the client's clock, for tokens without a time of issue in answers without
  ///   a date.
  /// - Returns: The shorter of what the answer says and what the token itself says if it is a JWT; nil when neither does.
  func lifetime(now: Int64) -> Duration? {
    let limit = Self.longestLifetime
    let own = JSONWebTokenTimes(accessToken).flatMap { $0.lifetime(answeredAt: answeredAt ?? now) }
    guard let told = expiresIn.map({ max(.zero, min($0, limit)) }) else { return own.map { min($0, limit) } }
    return own.map { min($0, told) } ?? told
  }
}
