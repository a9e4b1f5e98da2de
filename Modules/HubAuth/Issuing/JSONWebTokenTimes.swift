import HubJSON

/// The times that a JSON Web Token carries (RFC 7519, 4.1), unverified: for scheduling alone.
struct JSONWebTokenTimes {
  private let expiry: Double
  private let issue: Double?

  /// The times of a token, nil when it is no JWT or says no sensible expiry.
  init?(_ token: Secret) {
    guard let claims = JSONWebToken.claims(token), let expiry = Self.instant(claims["exp"]) else { return nil }
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
