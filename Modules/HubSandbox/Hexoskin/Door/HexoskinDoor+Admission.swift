import HubHTTP
import HubJSON

// Who comes in to a resource (wire page, 3.7 and 12).
extension HexoskinDoor {
  /// Lets somebody in to a resource, or refuses: 401 without credentials, 429 over the throttle, 403 for a scope.
  mutating func admit(_ knock: HexoskinKnock) throws(HexoskinRefusal) -> HexoskinVisitor {
    let (name, scopes) = try identity(knock)
    guard let user = user(named: name) else { throw .unknown }
    let visitor = HexoskinVisitor(user: user.id, email: user.email)
    if let throttle = settings.throttle, throttle.holds(knock.resource),
      let wait = accesses.wait(of: visitor.email, throttle, now: knock.now.seconds)
    {
      throw .empty(429, throttle.saysWhen ? [.retryAfter: "\(wait)"] : [:])
    }
    guard knock.method == "GET" || scopes.contains(OAuthScope.readWrite) else {
      throw .json(403, ["error": "insufficient_scope"])
    }
    return visitor
  }

  /// Counts a request that a handler answered (wire page, 5.9).
  mutating func count(_ visitor: HexoskinVisitor, at resource: String, now: Timestamp) {
    guard let throttle = settings.throttle, throttle.holds(resource) else { return }
    accesses.note(visitor.email, now: now.seconds)
  }

  /// Whose the credentials are and what they permit. Schemes but Basic count in their own letters only (observed).
  private mutating func identity(_ knock: HexoskinKnock) throws(HexoskinRefusal) -> (String, scopes: [String]) {
    let request = knock.request
    let field = (request.fields[.authorization] ?? "").trimmingWhitespace
    let now = knock.now.seconds
    let takesTokens = knock.scheme == .any
    if takesTokens, field.hasPrefix("Bearer ") {
      guard let token = Self.bearer(request), let access = oauth2.access(token, now: now) else {
        throw .empty(401, [.wwwAuthenticate: "Bearer"])
      }
      return (access.grant.user, access.grant.scopes)
    }
    if takesTokens, field.hasPrefix("OAuth ") || field.isEmpty && OAuth1Request.isSignedElsewhere(request) {
      guard let token = token(of: request, method: knock.method, url: knock.url, now: now) else {
        throw .empty(401, [.wwwAuthenticate: "OAuth realm=\"hexoskin\""])
      }
      return (token.user, token.realms)
    }
    guard let login = BasicLogin(field), let user = user(named: login.name, password: login.password),
      !login.password.isEmpty
    else { throw .unknown }
    guard knock.scheme == .plainBasic || isSigned(knock) else { throw .json(401, ["error": "API signature failed."]) }
    return (user.email, OAuthScope.all)
  }

  /// Whether a request with Basic credentials has the signature that it needs.
  private func isSigned(_ knock: HexoskinKnock) -> Bool {
    let fields = knock.request.fields
    guard settings.authentication == .strict || KeySignature.isPresent(in: fields) else { return true }
    guard let signature = KeySignature(fields), let application = applications[signature.key] else { return false }
    return signature.isValid(
      for: knock.url, secret: application.secret, now: knock.now.seconds, skew: settings.clockSkew)
  }

  /// The token in an `Authorization: Bearer` field; blanks between do not count.
  static func bearer(_ request: SandboxRequest) -> String? {
    let words = (request.fields[.authorization] ?? "").split(whereSeparator: \.isWhitespace)
    return words.count == 2 && words[0].lowercased() == "bearer" ? String(words[1]) : nil
  }
}

extension HexoskinRefusal {
  /// What the engine says to somebody whom it does not know (wire page, 3.7).
  fileprivate static let unknown = HexoskinRefusal.empty(
    401, [.wwwAuthenticate: "Basic Realm=\"django-tastypie\""])
}
