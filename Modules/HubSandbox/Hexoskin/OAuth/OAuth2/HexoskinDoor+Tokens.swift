import HubHTTP
import HubJSON

// `/api/connect/oauth2/token/` (wire page, 3.5), in the order in which the library checks.
extension HexoskinDoor {
  /// Answers an application that wants a token.
  mutating func tokens(_ exchange: OAuthExchange) -> SandboxResponse {
    let parameters = OAuth2Parameters(exchange.parameters)
    do throws(OAuth2Failure) {
      guard exchange.request.query.isEmpty else { throw .invalidRequest("URL query parameters are not allowed") }
      switch parameters["grant_type"] {
      // The library has another name for it, which no application may use.
      case "authorization_code", "openid": return .token(200, try tokensForCode(parameters, exchange))
      case "password": return .token(200, try tokensForPassword(parameters, exchange))
      case "refresh_token": return .token(200, try tokensForRefresh(parameters, exchange))
      case "client_credentials":
        if let name = parameters.duplicate(of: ["grant_type", "scope"]) {
          throw .invalidRequest("Duplicate \(name) parameter.")
        }
        _ = try application(parameters, exchange, for: "client_credentials")
        throw .unauthorizedClient
      default: throw .unsupportedGrant
      }
    } catch {
      return error.tokenResponse(state: parameters["state"])
    }
  }

  private mutating func tokensForCode(
    _ parameters: OAuth2Parameters, _ exchange: OAuthExchange
  ) throws(OAuth2Failure) -> [(String, JSONValue)] {
    guard let text = parameters["code"] else { throw .invalidRequest("Missing code parameter.") }
    if let name = parameters.duplicate(of: ["client_id", "grant_type", "redirect_uri"]) {
      throw .invalidRequest("Duplicate \(name) parameter.")
    }
    let application = try application(parameters, exchange, for: parameters["grant_type"] ?? "")
    guard let code = oauth2.codes[text], exchange.now < code.expiry, code.grant.application == application.key else {
      throw .invalidGrant
    }
    if let challenge = code.challenge {
      guard let verifier = parameters["code_verifier"] else { throw .invalidRequest("Code verifier required.") }
      guard challenge.isExplained(by: verifier) else { throw .invalidGrant }
    }
    guard parameters["redirect_uri"] ?? callbacks.first == code.redirect else { throw .redirectMismatch }
    oauth2.codes[text] = nil
    return issue(code.grant, exchange)
  }

  private mutating func tokensForPassword(
    _ parameters: OAuth2Parameters, _ exchange: OAuthExchange
  ) throws(OAuth2Failure) -> [(String, JSONValue)] {
    guard let name = parameters.filled("username") else {
      throw .invalidRequest("Request is missing username parameter.")
    }
    guard let password = parameters.filled("password") else {
      throw .invalidRequest("Request is missing password parameter.")
    }
    if let name = parameters.duplicate(of: ["grant_type", "username", "password", "scope"]) {
      throw .invalidRequest("Duplicate \(name) parameter.")
    }
    let application = try authenticated(parameters, exchange)
    guard let user = user(named: name, password: password) else {
      throw OAuth2Failure(code: "invalid_grant", message: "Invalid credentials given.")
    }
    guard application.mayUse(grant: "password") else { throw .unauthorizedClient }
    let scopes = parameters["scope"].map(OAuthScope.list) ?? OAuthScope.standard(of: "password")
    guard Set(scopes).isSubset(of: OAuthScope.all) else { throw .invalidScope }
    return issue(OAuth2Grants.Grant(application: application.key, user: user.email, scopes: scopes), exchange)
  }

  private mutating func tokensForRefresh(
    _ parameters: OAuth2Parameters, _ exchange: OAuthExchange
  ) throws(OAuth2Failure) -> [(String, JSONValue)] {
    guard let text = parameters["refresh_token"] else { throw .invalidRequest("Missing refresh token parameter.") }
    let application = try application(parameters, exchange, for: "refresh_token")
    guard var grant = oauth2.refreshes[text], grant.application == application.key else { throw .invalidGrant }
    if let scope = parameters.filled("scope") {
      let scopes = OAuthScope.list(scope)
      guard Set(scopes).isSubset(of: grant.scopes) else { throw .invalidScope }
      grant.scopes = scopes
    }
    oauth2.refreshes[text] = nil
    return issue(grant, exchange)
  }

  /// Makes an access token and, unless told otherwise, a refresh token, as members of an answer.
  mutating func issue(
    _ grant: OAuth2Grants.Grant, hasRefresh: Bool = true, _ exchange: OAuthExchange
  ) -> [(String, JSONValue)] {
    let life = settings.tokenLife
    let access = OAuthKey.random(exchange.randomness)
    let refresh = hasRefresh ? OAuthKey.random(exchange.randomness) : nil
    oauth2.tokens[access] = OAuth2Grants.Access(grant: grant, expiry: exchange.now + life, refresh: refresh)
    var members: [(String, JSONValue)] = [
      ("access_token", .string(access)), ("expires_in", .number(JSONNumber(life))), ("token_type", "Bearer"),
      ("scope", .string(grant.scopes.joined(separator: " "))),
    ]
    if let refresh {
      oauth2.refreshes[refresh] = grant
      members.append(("refresh_token", .string(refresh)))
    }
    return members
  }

  private func application(
    _ parameters: OAuth2Parameters, _ exchange: OAuthExchange, for grant: String
  ) throws(OAuth2Failure) -> OAuthApplication {
    let application = try authenticated(parameters, exchange)
    guard application.mayUse(grant: grant) else { throw .unauthorizedClient }
    return application
  }

  /// The application that asks: by Basic, else by `client_id` and `client_secret` in the body.
  private func authenticated(
    _ parameters: OAuth2Parameters, _ exchange: OAuthExchange
  ) throws(OAuth2Failure) -> OAuthApplication {
    let id = parameters.filled("client_id")
    guard let field = exchange.request.fields[.authorization] else {
      guard let id, let application = applications[id], application.secret == parameters["client_secret"] else {
        throw .invalidClient
      }
      return application
    }
    guard let login = BasicLogin(field), let application = Self.application(login, among: applications) else {
      throw .invalidClient
    }
    guard id == nil || id == application.key else { throw .twoClients }
    return application
  }

  /// The application of a login, as it stands there or form-encoded (RFC 6749, 2.3.1).
  private static func application(
    _ login: BasicLogin, among applications: [String: OAuthApplication]
  ) -> OAuthApplication? {
    if let application = applications[login.name], application.secret == login.password { return application }
    let decoded = [login.name, login.password].map { [QueryItem](queryString: $0).first?.name ?? "" }
    return applications[decoded[0]].flatMap { $0.secret == decoded[1] ? $0 : nil }
  }

  /// `DELETE /api/oauth2token/<id>/`: ends the bearer's token and the refresh token that came with it.
  mutating func revokeToken(_ exchange: OAuthExchange) -> SandboxResponse {
    guard let token = Self.bearer(exchange.request), oauth2.access(token, now: exchange.now) != nil else {
      return .page(401, "", [.wwwAuthenticate: "Bearer"])
    }
    oauth2.revoke(token)
    return .page(204)
  }
}
