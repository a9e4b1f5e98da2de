import HubAuth

extension HexoskinCredential: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, username, password, token
  }

  private enum Kind: String, Codable {
    case anonymous, basic, oauth1, oauth2
  }

  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .anonymous: self = .anonymous
    case .basic:
      self = .basic(
        username: try container.decode(String.self, forKey: .username),
        password: Secret(try container.decode(String.self, forKey: .password)))
    case .oauth1: self = .oauth1(try container.decode(OAuth1Token.self, forKey: .token))
    case .oauth2: self = .oauth2(try container.decode(HexoskinOAuth2Token.self, forKey: .token))
    }
  }

  /// Writes passwords and tokens as they are.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .anonymous: try container.encode(Kind.anonymous, forKey: .kind)
    case .basic(let username, let password):
      try container.encode(Kind.basic, forKey: .kind)
      try container.encode(username, forKey: .username)
      try container.encode(password.exposed, forKey: .password)
    case .oauth1(let token):
      try container.encode(Kind.oauth1, forKey: .kind)
      try container.encode(token, forKey: .token)
    case .oauth2(let token):
      try container.encode(Kind.oauth2, forKey: .kind)
      try container.encode(token, forKey: .token)
    }
  }
}

extension HexoskinCredential: CustomStringConvertible, CustomReflectable {
  /// Which kind it is and whose, without secrets.
  public var description: String {
    switch self {
    case .anonymous: "anonymous"
    case .basic(let username, _): "basic (\(username))"
    case .oauth1: "OAuth 1"
    case .oauth2(let token): "OAuth 2" + (token.scope.map { " (\($0))" } ?? "")
    }
  }

  /// What `dump` shows: no secrets either.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
