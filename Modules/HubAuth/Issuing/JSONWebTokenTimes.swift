import HubJSON

/// The times that a JSON Web Token carries (RFC 7519, 4.1), unverified: for scheduling alone.
struct JSONWebTokenTimes {
  /// Longer tokens are not read: nobody sends them in a header field.
  private static let limit = 64 << 10

  private let expiry: Double
  private let issue: Double?

  /// The times of a token, nil when it is no JWT or says no sensible expiry.
  init?(_ token: Secret) {
    guard token.exposed.utf8.count <= Self.limit else { return nil }
    let parts = token.exposed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let payload = Base64.decode(parts[1]), let claims = try? JSONValue(parsing: payload),
      let expiry = Self.instant(claims["exp"])
    else { return nil }
    self.expiry = expiry
    issue = Self.instant(claims["iat"])
  }

  /// How long the token lives from its issue.
  ///
  /// - Parameter answeredAt: When it was issued, in seconds since 1970, if the token does not say.
  /// - Returns: The lifetime, nil when the times make no sense.
  func lifetime(answeredAt: Int64) -> Duration? {
    let seconds = expiry - (issue ?? Double(answeredAt))
    return seconds > 0 ? .seconds(min(seconds, TokenResponse.longestLifetime / .seconds(1))) : nil
  }

  private static func instant(_ claim: JSONValue?) -> Double? {
    guard let seconds = claim?.doubleValue, seconds.isFinite, seconds > 0 else { return nil }
    return seconds
  }
}
