import HubHTTP

/// A callback that completes no authorization; nothing was sent to the service.
public struct AuthorizationCallbackError: Error, Hashable, Sendable {
  /// What is wrong with a callback.
  public enum Reason: Hashable, Sendable {
    /// It cannot be read.
    case malformed
    /// It is at another address than the one that the service was to send the user to.
    case foreign
    /// Its `state` is missing, or is not the one that the authorization began with: somebody else may have begun it.
    case stateMismatch
    /// Its `oauth_token` is that of another authorization.
    case otherToken
    /// The user or the service refused; ``AuthorizationCallbackError/code`` says why.
    case refused
    /// The parameter of this name is missing.
    case missing(String)
    /// The parameter of this name is there more than once.
    case duplicated(String)
  }

  /// What is wrong.
  public let reason: Reason

  /// What is wrong and what to do, without secrets.
  public let message: String

  /// The service's `error`, such as `access_denied`, when it refused.
  public let code: String?

  /// The service's `error_description`; it came with the callback, so show it as text of somebody else.
  public let explanation: String?

  /// The service's `error_uri`, a page about the error; it came with the callback.
  public let uri: String?

  init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
    code = nil
    explanation = nil
    uri = nil
  }

  /// A refusal in the service's words.
  init(refusal code: String, explanation: String?, uri: String?, hiding secrets: [Secret]) {
    let shown = { (text: String) in Secret.redact(secrets, in: Self.printable(text)) }
    reason = .refused
    self.code = shown(code)
    self.explanation = explanation.map(shown)
    self.uri = uri.map(shown)
    let words = [explanation.map(shown), uri.map { "see \(shown($0))" }].compactMap { $0?.isEmpty == true ? nil : $0 }
    message = Self.advice(code) + " (\(([shown(code)] + words).joined(separator: ": ")))"
  }

  static func missing(_ name: String) -> Self {
    Self(
      .missing(name),
      "the callback has no '\(name)'; give the whole address that the user came back to, and check that "
        + "nothing in between cut it")
  }

  static func duplicated(_ name: String) -> Self {
    Self(
      .duplicated(name),
      "the callback has '\(name)' more than once, so that nobody can say which one counts; begin again")
  }

  static func foreign(to redirect: String) -> Self {
    Self(
      .foreign,
      "the address is not the one that the service was to send the user to "
        + "(\(CallbackURL.withoutParameters(redirect))); give the whole address that the user came back to")
  }

  static let otherToken = Self(
    .otherToken,
    "the callback belongs to another authorization (its oauth_token is not the one asked for); complete "
      + "with the callback that followed this authorization, or begin again")

  static let stateMismatch = Self(
    .stateMismatch,
    "the callback's state is not the one of this authorization, so somebody else may have begun it; "
      + "nothing was sent: begin again, and complete with the callback that follows")

  private static func advice(_ code: String) -> String {
    switch code {
    case "access_denied", "user_refused", "permission_denied":
      "the authorization was denied; begin again to ask once more"
    case "invalid_scope": "the service does not grant the scope asked for; ask for another one"
    case "unauthorized_client", "unsupported_response_type":
      "the application may not use this kind of authorization; use the one that it is registered for"
    case "server_error", "temporarily_unavailable": "the service failed; begin again later"
    default: "the service refused the authorization"
    }
  }

  /// Whoever made the callback wrote the text: no control characters, and no more than a few lines of it.
  private static func printable(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
      let isPrintable =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
      shown.append(isPrintable ? scalar : " ")
    }
    return String(shown)
  }
}

extension AuthorizationCallbackError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
