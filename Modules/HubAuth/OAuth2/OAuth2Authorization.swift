/// An authorization by OAuth 2 that has begun: open ``url``, and complete it with the address that the user comes back to.
///
/// It can be encoded, to be kept while the user is elsewhere. That writes `state` and the code verifier, which are
/// secrets: keep the result where only its owner can read.
public struct OAuth2Authorization: Hashable, Sendable {
  /// What the service gives when the user agrees.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A code, which is exchanged for tokens (RFC 6749, 4.1).
    case code
    /// An access token in the callback itself, which cannot be renewed (RFC 6749, 4.2).
    case implicit = "token"
  }

  /// What the service gives: the value of `response_type`.
  public let kind: Kind

  /// Where the user decides.
  public let url: String

  /// Where the service sends the user afterwards.
  public let redirect: String

  /// What was asked for, in the service's words; nil for the service's default.
  public let scope: String?

  let state: Secret
  let verifier: Secret?

  init(kind: Kind, url: String, redirect: String, scope: String?, state: Secret, verifier: Secret?) {
    self.kind = kind
    self.url = url
    self.redirect = redirect
    self.scope = scope
    self.state = state
    self.verifier = verifier
  }
}

extension OAuth2Authorization: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind = "response_type"
    case url
    case redirect = "redirect_uri"
    case scope
    case state
    case verifier = "code_verifier"
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Kind.self, forKey: .kind)
    url = try container.decode(String.self, forKey: .url)
    redirect = try container.decode(String.self, forKey: .redirect)
    scope = try container.decodeIfPresent(String.self, forKey: .scope)
    state = Secret(try container.decode(String.self, forKey: .state))
    verifier = try container.decodeIfPresent(String.self, forKey: .verifier).map { Secret($0) }
    guard !state.isEmpty else {
      throw DecodingError.dataCorruptedError(forKey: .state, in: container, debugDescription: "the state is empty")
    }
  }

  /// Writes `state` and the verifier as they are.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(url, forKey: .url)
    try container.encode(redirect, forKey: .redirect)
    try container.encodeIfPresent(scope, forKey: .scope)
    try container.encode(state.exposed, forKey: .state)
    try container.encodeIfPresent(verifier?.exposed, forKey: .verifier)
  }
}

extension OAuth2Authorization: CustomStringConvertible, CustomReflectable {
  /// Kind and where it leads, without parameters.
  public var description: String {
    "OAuth2Authorization(\(kind.rawValue), \(CallbackURL.withoutParameters(url)))"
  }

  /// What `dump` shows: no secret either.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
