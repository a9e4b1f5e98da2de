@_spi(Backend) public import HubAuth
import HubErrors
import HubTransport

/// The ways of OAuth 2 to a token: `hexo.oauth2` (wire page, section 3.5).
///
/// A completed one makes the client the owner of the token: it is ``HexoskinCredentials/current`` from then on. Which way
/// a program may go is registered with its API key.
///
/// ```swift
/// let login = try hexo.oauth2.authorization(callback: "https://app.example/cb", scope: .readwrite)
/// // open login.url; when the user comes back to the callback:
/// try await hexo.oauth2.complete(login, callback: receivedURL)
/// ```
public struct HexoskinOAuth2: Sendable {
  let flow: OAuth2Flow
  let tokens: HexoskinTokens

  /// Begins an authorization that gives a code, which is exchanged for a token; nothing is sent.
  ///
  /// - Parameters:
  ///   - callback: Where the server sends the user afterwards: an absolute URL that is registered with the API key.
  ///   - scope: What the token is to be good for.
  ///   - usesProofKey: Whether the code is bound to this authorization (RFC 7636). Servers that do not know it ignore it.
  /// - Returns: What to open, and to complete.
  /// - Throws: `ConfigurationError` for a callback that is no URL.
  public func authorization(
    callback: String, scope: HexoskinScope = .readonly, usesProofKey: Bool = true
  ) throws -> OAuth2Authorization {
    try flow.authorization(.code, redirect: callback, scope: scope.rawValue, usesProofKey: usesProofKey)
  }

  /// Begins an authorization that gives a token in the callback itself, which cannot be renewed; nothing is sent.
  ///
  /// - Parameters:
  ///   - callback: Where the server sends the user afterwards: an absolute URL that is registered with the API key.
  ///   - scope: What the token is to be good for.
  /// - Returns: What to open, and to complete.
  /// - Throws: `ConfigurationError` for a callback that is no URL.
  public func implicitAuthorization(
    callback: String, scope: HexoskinScope = .readonly
  ) throws -> OAuth2Authorization {
    try flow.authorization(.implicit, redirect: callback, scope: scope.rawValue)
  }

  /// Completes an authorization.
  ///
  /// - Parameters:
  ///   - authorization: What was begun.
  ///   - callback: The whole address that the user came back to, with its query and fragment.
  /// - Returns: Who the client is now.
  /// - Throws: `AuthorizationCallbackError` for a callback that says no, or belongs to another authorization; nothing is
  ///   sent then. `HubAPIError` when the server refuses the code, and the other errors of `Pipeline.run`.
  @discardableResult
  public func complete(_ authorization: OAuth2Authorization, callback: String) async throws -> HexoskinCredential {
    .oauth2(tokens.keep(try await flow.complete(authorization, callback: callback)))
  }

  /// Logs in with a user's name and password.
  ///
  /// - Parameters:
  ///   - username: The mail address of the account.
  ///   - password: The password.
  ///   - scope: What the token is to be good for; nil leaves it to the server.
  /// - Returns: Who the client is now.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func logIn(
    _ username: String, _ password: Secret, scope: HexoskinScope? = .readonly
  ) async throws -> HexoskinCredential {
    let grant = TokenGrant.password(username, password, scope: scope?.rawValue)
    do {
      return .oauth2(tokens.keep(try await tokens.issuer.issue(grant)))
    } catch let failure as TokenFailure {
      throw OAuth2Advice(grant.name).explained(failure)
    }
  }

  /// Logs in with a user's name and password; see the function that takes a `Secret`.
  @discardableResult
  public func logIn(
    _ username: String, _ password: String, scope: HexoskinScope? = .readonly
  ) async throws -> HexoskinCredential {
    try await logIn(username, Secret(password), scope: scope)
  }

  /// Waits for a renewal that is under way, also in a task that is cancelled: whoever ends the program afterwards has the
  /// new token in ``HexoskinCredentials/current``, and not one that was used up.
  public func finishRefreshing() async { await tokens.finish() }

  /// Renews the client's token; a caller that is cancelled stops waiting, and the renewal goes on; of several callers at a time one asks.
  ///
  /// - Returns: Who the client is now.
  /// - Throws: ``HexoskinError/noRefreshToken`` when there is nothing to renew it with, before anything is sent;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func refresh() async throws -> HexoskinCredential {
    do {
      return .oauth2(try await tokens.refresh())
    } catch let failure as TokenFailure {
      throw OAuth2Advice("refresh_token").explained(failure)
    }
  }
}
