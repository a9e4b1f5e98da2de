@_spi(Backend) public import HubErrors
import HubJSON

/// Says what to do when a token endpoint of OAuth 2.0 refuses a grant (RFC 6749, 5.2).
@_spi(Backend)
public struct OAuth2Advice: Sendable {
  /// The name of the grant that was refused.
  private let grant: String

  /// Advice about a grant.
  ///
  /// - Parameter grant: The grant's name, as `grant_type` has it.
  public init(_ grant: String) { self.grant = grant }

  /// The service's refusal with what to do behind its message; another failure as it is.
  public func explained(_ failure: TokenFailure) -> any Error {
    (failure.error as? HubAPIError).map(explained) ?? failure.error
  }

  /// The error with what to do behind the service's message; its class and code stay.
  public func explained(_ error: HubAPIError) -> HubAPIError {
    error.advising((error.details?["error"]?.stringValue ?? error.code).flatMap(advice))
  }

  private func advice(_ code: String) -> String? {
    switch (code, grant) {
    case ("invalid_grant", "authorization_code"):
      "the code was used already, has expired, or belongs to another application or redirect; begin again"
    case ("invalid_grant", "refresh_token"):
      "the refresh token was used already, has expired or was withdrawn; log in again"
    case ("invalid_grant", "password"): "the user name or the password is wrong"
    case ("invalid_client", _): "the application's id or its secret is wrong"
    case ("unauthorized_client", _), ("unsupported_grant_type", _):
      "the application may not use the grant '\(grant)'; use the one that it is registered for"
    case ("invalid_scope", _): "the service does not grant the scope asked for; ask for another one"
    default: nil
    }
  }
}
