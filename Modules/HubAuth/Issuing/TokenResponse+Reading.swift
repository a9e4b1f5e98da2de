public import HubErrors
public import HubHTTP
import HubJSON

extension TokenResponse {
  /// Reads a successful answer of a token endpoint (RFC 6749, 5.1); members that are not known are ignored.
  ///
  /// Numbers may be written as strings; `null` and values of a wrong type count as missing, but for `access_token`.
  ///
  /// - Parameters:
  ///   - body: The body of the answer.
  ///   - head: Its head.
  ///   - now: Seconds since 1970 by the client's clock.
  /// - Throws: `AuthenticationError` for what is no answer of a token endpoint.
  public init(parsing body: [UInt8], head: HTTPResponse, now: Int64) throws(AuthenticationError) {
    guard !body.isEmpty else { throw Self.unusable("it is empty") }
    guard let json = try? JSONValue(parsing: body), case .object(let members) = json else {
      let hint = head.mediaType?.isHTML == true ? "; a portal or a proxy may have answered in the service's place" : ""
      throw Self.unusable("it is no JSON object\(hint)")
    }
    guard let token = members["access_token"]?.stringValue else { throw Self.unusable("it has no 'access_token'") }
    self.init(
      accessToken: Secret(token), tokenType: members["token_type"]?.stringValue,
      expiresIn: members["expires_in"].flatMap(Self.duration),
      refreshToken: members["refresh_token"]?.stringValue.flatMap { $0.isEmpty ? nil : Secret($0) },
      scope: members["scope"]?.stringValue,
      answeredAt: head.headerFields[.date].flatMap { HTTPDate.secondsSince1970($0, now: now) })
    try check()
  }

  /// Refuses tokens that cannot be sent: the header field is never built from them.
  func check() throws(AuthenticationError) {
    guard !accessToken.isEmpty else { throw Self.unusable("its 'access_token' is empty") }
    guard accessToken.isFieldToken else {
      throw Self.unusable("its 'access_token' holds characters that cannot stand in a header field")
    }
    guard tokenType.map({ $0.lowercased() == "bearer" }) ?? true else {
      throw Self.unusable("it is of another 'token_type' than Bearer, which needs more than a header field")
    }
  }

  /// A lifetime in seconds that is written as text, nil when it is no number.
  static func lifetime(_ text: String) -> Duration? { Double(text).flatMap(duration(seconds:)) }

  private static func duration(_ value: JSONValue) -> Duration? {
    value.doubleValue.flatMap(duration(seconds:)) ?? value.stringValue.flatMap(lifetime)
  }

  private static func duration(seconds: Double) -> Duration? {
    seconds.isNaN ? nil : .seconds(max(0, min(seconds, longestLifetime / .seconds(1))))
  }

  private static func unusable(_ reason: String) -> AuthenticationError {
    AuthenticationError(
      .invalidTokenResponse, "the token service's answer cannot be used: \(reason). Check the address of the service.")
  }
}
