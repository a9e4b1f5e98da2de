import HubHTTP
import HubJSON

extension KeycloakState {
  /// `GET` and `POST /realms/{realm}/protocol/openid-connect/userinfo`: refusals have no body.
  func userInfo(_ exchange: KeycloakExchange) throws(KeycloakFailure) -> SandboxResponse {
    let request = exchange.request
    guard ["GET", "POST"].contains(request.method) else { throw .methodNotAllowed }
    let parts = (request.fields[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    let bearer = parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : nil
    guard let text = bearer ?? KeycloakForm(request)["access_token"] else { return challenge(401, nil, exchange) }
    guard let token = token(text, now: exchange.now), token.realm == exchange.realm.name else {
      return challenge(401, "error=\"invalid_token\", error_description=\"Token verification failed\"", exchange)
    }
    guard token.scopes.contains("openid") else {
      return challenge(403, "error=\"insufficient_scope\", error_description=\"Missing openid scope\"", exchange)
    }
    var shown: JSONObject = [:]
    for name in ["sub", "email_verified", "preferred_username"] { shown[name] = token.claims[name] }
    var fields = Self.uncached
    fields.append(HTTPField(name: .cacheControl, value: "no-cache"))
    fields[.contentType] = "application/json"
    return Self.response(200, fields, JSONValue.object(shown).serialized(), version)
  }

  private func challenge(_ status: Int, _ error: String?, _ exchange: KeycloakExchange) -> SandboxResponse {
    var fields = Self.uncached
    let realm = "Bearer realm=\"\(exchange.realm.name)\""
    fields[.wwwAuthenticate] = error.map { "\(realm), \($0)" } ?? realm
    fields[.contentType] = "text/plain;charset=utf-8"
    // Keycloak sends this field with its own pages and with JSON only.
    var answer = Self.response(status, fields, [], version)
    answer.fields[.frameOptions] = nil
    return answer
  }

  /// `POST /realms/{realm}/protocol/openid-connect/token/introspect`: since 26.2 only who is in a token's audience may
  /// ask about it, all others learn that it is not active (observed).
  mutating func introspection(_ exchange: KeycloakExchange) throws(KeycloakFailure) -> SandboxResponse {
    guard exchange.request.method == "POST" else { throw .methodNotAllowed }
    let form = KeycloakForm(exchange.request)
    let client: KeycloakSandboxClient
    do {
      client = try authenticatedClient(exchange, form)
    } catch {
      let description = error.error == "unauthorized_client" ? "Client authentication failed." : error.description
      throw KeycloakFailure(error.status, "invalid_client", description, isUncached: false)
    }
    if client.authentication == .none {
      throw KeycloakFailure(403, "invalid_request", "Client not allowed.", isUncached: false)
    }
    guard let text = form["token"] else {
      throw KeycloakFailure(400, "invalid_request", "Token not provided.", isUncached: false)
    }
    guard
      ["access_token", "refresh_token", "requesting_party_token"].contains(form["token_type_hint"] ?? "access_token")
    else { throw KeycloakFailure(400, "invalid_request", "Unsupported token type.", isUncached: false) }
    var answer: JSONValue = ["active": false]
    if let token = token(text, now: exchange.now), token.realm == exchange.realm.name,
      !version.isStrict || token.audiences.contains(client.id)
    {
      var claims = token.claims
      claims["username"] = claims["preferred_username"]
      claims["token_type"] = "Bearer"
      claims["active"] = true
      answer = .object(claims)
    }
    return Self.response(
      200, [.cacheControl: "no-cache", .contentType: "application/json"], answer.serialized(), version)
  }
}
