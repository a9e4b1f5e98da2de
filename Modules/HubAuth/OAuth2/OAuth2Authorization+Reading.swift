import HubErrors
import HubHTTP

extension OAuth2Authorization {
  /// What a callback brought.
  enum Outcome {
    case code(Secret)
    case token(TokenResponse)
  }

  /// Names that may be there once only (RFC 6749, 3.1).
  private static let names = [
    "state", "code", "access_token", "token_type", "expires_in", "scope", "error", "error_description", "error_uri",
  ]

  /// Reads the address that a user came back to: `state` first, then what the service says.
  ///
  /// - Parameter callback: The whole address.
  /// - Returns: The code, or the token.
  /// - Throws: ``AuthorizationCallbackError``; `AuthenticationError` for a token in it that cannot be used.
  func outcome(of callback: String) throws -> Outcome {
    let url = try CallbackURL(callback)
    guard url.belongs(to: redirect) else { throw AuthorizationCallbackError.foreign(to: redirect) }
    let items = parameters(of: url)
    for name in Self.names { _ = try items.single(name) }
    guard let state = try items.single("state"), state.isEqual(to: self.state) else {
      throw AuthorizationCallbackError.stateMismatch
    }
    if let error = try items.single("error") {
      throw AuthorizationCallbackError(
        refusal: error.exposed, explanation: try items.single("error_description")?.exposed,
        uri: try items.single("error_uri")?.exposed, hiding: [self.state, verifier].compactMap(\.self))
    }
    switch kind {
    case .code:
      guard let code = try items.single("code"), !code.isEmpty else { throw AuthorizationCallbackError.missing("code") }
      return .code(code)
    case .implicit:
      return .token(try token(items))
    }
  }

  /// Codes come in the query, tokens in the fragment; a refusal of a token may come in either.
  private func parameters(of url: CallbackURL) -> CallbackParameters {
    let query = url.parameters(addedTo: redirect)
    guard kind == .implicit else { return query }
    let fragment = CallbackParameters(items: url.fragment)
    return !fragment.contains("state") && query.contains("error") ? query : fragment
  }

  private func token(_ items: CallbackParameters) throws -> TokenResponse {
    guard let token = try items.single("access_token") else {
      throw AuthorizationCallbackError.missing("access_token")
    }
    // No refresh token: there is none in this flow (RFC 6749, 4.2.2), and what has passed a browser would be no secret.
    let response = TokenResponse(
      accessToken: token, tokenType: try items.single("token_type")?.exposed,
      expiresIn: try items.single("expires_in").flatMap { TokenResponse.lifetime($0.exposed) },
      scope: try items.single("scope")?.exposed)
    try response.check()
    return response
  }
}
