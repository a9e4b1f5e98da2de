import HubCrypto
import HubJSON

extension KeycloakState {
  /// The answer with a client's new token, and an ID token where the scope has `openid`.
  mutating func issue(to client: KeycloakSandboxClient, scope: String, _ exchange: KeycloakExchange)
    throws(KeycloakFailure) -> JSONValue
  {
    let life = client.tokenLife ?? exchange.realm.tokenLife
    let account = accountID(of: client, in: exchange.realm, exchange.randomness)
    let issuedAt = exchange.now.seconds
    let times: JSONObject = [
      "exp": .number(JSONNumber(issuedAt + Int64(life))), "iat": .number(JSONNumber(issuedAt)),
    ]
    let person: JSONObject = [
      "email_verified": false, "clientHost": "127.0.0.1",
      "preferred_username": .string("service-account-\(client.id)"), "clientAddress": "127.0.0.1",
      "client_id": .string(client.id),
    ]
    var services: JSONObject = [:]
    for service in client.serviceRoles.keys.sorted() {
      services[service] = ["roles": .array((client.serviceRoles[service] ?? []).map(JSONValue.string))]
    }
    services["account"] = ["roles": ["manage-account", "manage-account-links", "view-profile"]]
    var claims = times
    claims["jti"] = .string((version.isStrict ? "trrtcc:" : "") + exchange.randomness.uuid())
    claims["iss"] = .string(exchange.issuer)
    claims["aud"] = services.count == 1 ? "account" : .array(services.keys.map(JSONValue.string))
    claims["sub"] = .string(account)
    claims["typ"] = "Bearer"
    claims["azp"] = .string(client.id)
    claims["acr"] = "1"
    let roles = client.roles + ["default-roles-\(exchange.realm.name)", "offline_access", "uma_authorization"]
    claims["realm_access"] = ["roles": .array(roles.map(JSONValue.string))]
    claims["resource_access"] = .object(services)
    claims["scope"] = .string(scope)
    for (name, value) in person { claims[name] = value }

    let access = try signed(claims)
    add(
      KeycloakToken(realm: exchange.realm.name, claims: claims, expiry: issuedAt + Int64(life)), as: access,
      now: exchange.now)
    var answer: JSONObject = [
      "access_token": .string(access), "expires_in": .number(JSONNumber(life)), "refresh_expires_in": 0,
      "token_type": "Bearer",
    ]
    if scope.hasPrefix("openid") {
      var identity = times
      if version == .v22_0_5 || version == .v24_0_5 { identity["auth_time"] = 0 }
      identity["jti"] = .string(exchange.randomness.uuid())
      identity["iss"] = .string(exchange.issuer)
      identity["aud"] = .string(client.id)
      identity["sub"] = .string(account)
      identity["typ"] = "ID"
      identity["azp"] = .string(client.id)
      // Half of the digest, OpenID Connect Core, 3.1.3.6.
      let digest = (try? HashFunction.sha256.digest(of: Array(access.utf8))) ?? []
      identity["at_hash"] = .string(Base64URL.encode(digest.prefix(16)))
      identity["acr"] = "1"
      for (name, value) in person { identity[name] = value }
      answer["id_token"] = .string(try signed(identity))
    }
    answer["not-before-policy"] = 0
    answer["scope"] = .string(scope)
    return .object(answer)
  }

  /// Keycloak writes the header with blanks around some colons.
  private func signed(_ claims: JSONObject) throws(KeycloakFailure) -> String {
    do {
      return try signer.token(header: "{\"alg\":\"RS256\",\"typ\" : \"JWT\",\"kid\" : \"\(keyID)\"}", claims)
    } catch {
      throw KeycloakFailure(500, "server_error", "The token could not be signed: \(error)")
    }
  }
}
