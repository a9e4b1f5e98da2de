public import HubErrors
import HubJSON

/// Says what to do when a token endpoint of OAuth 2.0 refuses a grant (RFC 6749, 5.2).
@_spi(Backend)
public struct OAuth2Advice: Sendable {
  /// The grant that was refused.
  private let grant: TokenGrant

  /// Advice about a grant.
  public init(_ grant: TokenGrant) { self.grant = grant }

  /// The error with what to do behind the service's message; its class and code stay.
  public func explained(_ error: HubAPIError) -> HubAPIError {
    guard let code = error.details?["error"]?.stringValue ?? error.code, let advice = advice(code) else { return error }
    var answer = error.answer
    answer.message = [answer.message, advice].compactMap(\.self).joined(separator: "; ")
    return .from(answer)
  }

  private func advice(_ code: String) -> String? {
    switch (code, grant.name) {
    case ("invalid_grant", "authorization_code"):
      "the code was used already, has expired, or belongs to another application or redirect; begin again"
    case ("invalid_grant", "refresh_token"):
      "the refresh token was used already, has expired or was withdrawn; log in again"
    case ("invalid_grant", "password"): "check user name and password"
    case ("invalid_client", _): "check the application's id and secret"
    case ("unauthorized_client", _), ("unsupported_grant_type", _):
      "the application may not use the grant '\(grant.name)'; use the one that it is registered for"
    case ("invalid_scope", _): "the service does not grant the scope asked for; ask for another one"
    default: nil
    }
  }
}
