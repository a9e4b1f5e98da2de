@_spi(Backend) public import HubAuth
import HubErrors

/// The way of OAuth 1 to a token: `hexo.oauth1` (wire page, section 3.4).
///
/// A completed one makes the client the owner of the token: it is ``HexoskinCredentials/current`` from then on.
public struct HexoskinOAuth1: Sendable {
  let flow: OAuth1Flow
  let credentials: HexoskinCredentials

  /// Asks for temporary credentials, and says where the user decides.
  ///
  /// - Parameter callback: Where the server sends the user afterwards: an absolute URL that is registered with the API
  ///   key, or `oob` where the server is to show the user what to enter.
  /// - Returns: What to open, and to complete.
  /// - Throws: `ConfigurationError` for a callback that is no URL; `HubAPIError` with what to do when the server refuses,
  ///   and the other errors of `Pipeline.run`.
  public func authorization(callback: String) async throws -> OAuth1Authorization {
    try await flow.authorization(callback: callback)
  }

  /// Completes an authorization with the address that the user came back to.
  ///
  /// - Parameters:
  ///   - authorization: What was begun.
  ///   - callback: The whole address that the user came back to, or its query alone.
  /// - Returns: Who the client is now.
  /// - Throws: `AuthorizationCallbackError` for a callback that says no, or belongs to another authorization; nothing is
  ///   sent then. Otherwise as ``authorization(callback:)``.
  @discardableResult
  public func complete(_ authorization: OAuth1Authorization, callback: String) async throws -> HexoskinCredential {
    keep(try await flow.complete(authorization, callback: callback))
  }

  /// Completes an authorization with what the server showed the user.
  ///
  /// - Parameters:
  ///   - authorization: What was begun.
  ///   - verifier: What the server showed.
  /// - Returns: Who the client is now.
  /// - Throws: As ``authorization(callback:)``.
  @discardableResult
  public func complete(_ authorization: OAuth1Authorization, verifier: Secret) async throws -> HexoskinCredential {
    keep(try await flow.complete(authorization, verifier: verifier))
  }

  private func keep(_ token: OAuth1Token) -> HexoskinCredential {
    credentials.set(.oauth1(token))
    return .oauth1(token)
  }
}
