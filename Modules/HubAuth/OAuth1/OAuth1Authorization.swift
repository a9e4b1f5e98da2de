/// An authorization by OAuth 1.0a that has begun: open ``url``, and complete it with what comes back.
///
/// It can be encoded, to be kept while the user is elsewhere. That writes the secret of the temporary credentials: keep
/// the result where only its owner can read.
public struct OAuth1Authorization: Hashable, Sendable, Codable {
  /// Where the user decides (RFC 5849, 2.2).
  public let url: String

  /// Where the service sends the user afterwards; `oob` when it shows a verifier instead.
  public let callback: String

  /// The temporary credentials.
  public let token: OAuth1Token

  init(url: String, callback: String, token: OAuth1Token) {
    self.url = url
    self.callback = callback
    self.token = token
  }

  /// The verifier of a callback.
  ///
  /// - Parameter text: The whole address that the user came back to, or its query alone.
  /// - Returns: The verifier.
  /// - Throws: ``AuthorizationCallbackError``.
  func verifier(in text: String) throws(AuthorizationCallbackError) -> Secret {
    let url = try CallbackURL(text, allowsBareQuery: true)
    guard url.isBareQuery || url.belongs(to: callback) else { throw .foreign(to: callback) }
    let items = url.parameters(addedTo: callback)
    let token = try items.first(of: "oauth_token", "denied")
    if let token, !token.isEqual(to: self.token.token) { throw .otherToken }
    let isDenied = try items.single("denied") != nil
    if let problem = try items.first(of: "error", "oauth_problem") ?? (isDenied ? "access_denied" : nil) {
      throw AuthorizationCallbackError(
        refusal: problem.exposed,
        explanation: try items.first(of: "error_description", "oauth_problem_advice")?.exposed,
        uri: try items.single("error_uri")?.exposed, hiding: [self.token.token, self.token.secret])
    }
    guard token != nil else { throw .missing("oauth_token") }
    guard let verifier = try items.single("oauth_verifier"), !verifier.isEmpty else {
      throw .missing("oauth_verifier")
    }
    return verifier
  }
}

extension OAuth1Authorization: CustomStringConvertible, CustomReflectable {
  /// Where it leads, without the token.
  public var description: String { "OAuth1Authorization(\(CallbackURL.withoutParameters(url)))" }

  /// What `dump` shows: no token either.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
