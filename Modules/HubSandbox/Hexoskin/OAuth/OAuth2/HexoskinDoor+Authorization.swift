import HubHTTP
import HubJSON

// `/api/connect/oauth2/auth/` (wire page, 3.5), in the order in which the library checks.
extension HexoskinDoor {
  /// What the user is told who refuses.
  static let refusal = "The user said no."
  /// How many seconds a code is good for.
  private static let codeLife: Int64 = 600

  /// Answers a browser that an application sent here; the user decides at once.
  mutating func authorize(_ exchange: OAuthExchange) -> SandboxResponse {
    guard OAuthForm.items(exchange.request.query) != nil, OAuthForm.isStrict(exchange.request.query) else {
      return OAuth2Failure.invalidRequest("Unable to parse query string").page
    }
    let parameters = OAuth2Parameters(exchange.parameters)
    let application: OAuthApplication
    let redirect: String
    do throws(OAuth2Failure) {
      (application, redirect) = try addressee(parameters)
    } catch {
      return error.page
    }
    do throws(OAuth2Failure) {
      return try consent(to: application, redirect, parameters, exchange)
    } catch {
      let items = error.items(state: parameters["state"])
      let toFragment = parameters["response_mode"] == "fragment"
      return .redirect(to: OAuthForm.url(redirect, adding: items, toFragment: toFragment))
    }
  }

  /// Who asks, and where the browser goes next: without both nobody is sent anywhere.
  private func addressee(_ parameters: OAuth2Parameters) throws(OAuth2Failure) -> (OAuthApplication, String) {
    if let name = parameters.duplicate(of: ["client_id", "response_type", "redirect_uri", "scope", "state"]) {
      throw .invalidRequest("Duplicate \(name) parameter.")
    }
    guard let key = parameters.filled("client_id") else { throw .invalidRequest("Missing client_id parameter.") }
    guard let application = applications[key] else { throw .invalidRequest("Invalid client_id parameter value.") }
    if let redirect = parameters["redirect_uri"] {
      guard Self.isAbsolute(redirect) else { throw .invalidRequest("Invalid redirect URI.") }
      guard isRegistered(callback: redirect) else { throw .redirectMismatch }
      return (application, redirect)
    }
    guard let redirect = callbacks.first else { throw .invalidRequest("Missing redirect URI.") }
    return (application, redirect)
  }

  private mutating func consent(
    to application: OAuthApplication, _ redirect: String, _ parameters: OAuth2Parameters, _ exchange: OAuthExchange
  ) throws(OAuth2Failure) -> SandboxResponse {
    guard let type = parameters["response_type"] else { throw .invalidRequest("Missing response_type parameter.") }
    guard type == "token" || type == "none" || type.contains("code") else {
      throw OAuth2Failure(code: "unsupported_response_type")
    }
    guard application.mayUse(responseType: type) else { throw .unauthorizedClient }
    let isImplicit = type == "token"
    let challenge = isImplicit ? nil : try Self.challenge(parameters)
    let scopes = parameters["scope"].map(OAuthScope.list) ?? OAuthScope.standard(of: application.grant)
    guard Set(scopes).isSubset(of: OAuthScope.all) else { throw .invalidScope }
    var toFragment = isImplicit
    if let mode = parameters["response_mode"], ["query", "fragment"].contains(mode) { toFragment = mode == "fragment" }
    if settings.deniesConsent || application.isDenied {
      let failure = OAuth2Failure(code: "access_denied", message: Self.refusal)
      let items = failure.items(state: parameters["state"])
      return .redirect(to: OAuthForm.url(redirect, adding: items, toFragment: toFragment))
    }
    let grant = OAuth2Grants.Grant(application: application.key, user: application.owner, scopes: scopes)
    var items: [QueryItem]
    if isImplicit {
      items = issue(grant, hasRefresh: false, exchange).map { QueryItem($0.0, $0.1.stringValue ?? "\($0.1)") }
      if let state = parameters["state"] { items.append(QueryItem("state", state)) }
    } else {
      let code = OAuthKey.random(exchange.randomness)
      oauth2.codes[code] = OAuth2Grants.Code(
        grant: grant, redirect: redirect, challenge: challenge, expiry: exchange.now + Self.codeLife)
      items = [QueryItem("code", code)]
      if let state = parameters.filled("state") { items.append(QueryItem("state", state)) }
    }
    return .redirect(to: OAuthForm.url(redirect, adding: items, toFragment: toFragment))
  }

  private static func challenge(_ parameters: OAuth2Parameters) throws(OAuth2Failure) -> PKCEChallenge? {
    guard let challenge = parameters["code_challenge"] else { return nil }
    let method = parameters["code_challenge_method"] ?? "plain"
    guard PKCEChallenge.methods.contains(method) else {
      throw .invalidRequest("Transform algorithm not supported.")
    }
    return PKCEChallenge(challenge: challenge, method: method)
  }

  /// Whether a text is an absolute URI without a fragment (RFC 3986, 4.3).
  private static func isAbsolute(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let scheme = text[..<colon].utf8
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || "0123456789+-.".utf8.contains($0) })
    else { return false }
    return text.utf8.allSatisfy { isLetter($0) || "0123456789-._~:/?[]@!$&'()*+,;=%".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
}
