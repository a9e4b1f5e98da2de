import HubHTTP
import HubJSON

extension FlameHubState {
  /// `POST /token` (flame-hub.md, 2.1 and 2.4).
  mutating func token(_ body: JSONObject, _ request: SandboxRequest) throws(HubFailure) -> HubAnswer {
    let basic = BasicCredentials(field: request.fields[.authorization])
    if basic != nil, body.has("client_id") || body.has("client_secret") {
      throw .tokenRequest(
        "Client credentials must be provided either via Basic Authorization header or request body, not both.")
    }
    guard let grant = TokenGrant(body, hasClient: basic != nil) else { throw .unsupportedGrant }
    let name = basic?.name ?? body.text("client_id")
    let secret = basic?.secret ?? body.text("client_secret")
    let agent = request.fields[.userAgent] ?? ""
    switch grant {
    case .password:
      var clientID: String?
      if let name { clientID = try client(name, secret, for: grant, body).id }
      return try logIn(user(body), through: clientID, userAgent: agent)
    case .clientCredentials:
      guard let name else { throw .client() }
      let client = try client(name, secret, for: grant, body)
      return try logIn(caller(client, .client), through: nil, userAgent: agent)
    case .refreshToken:
      if let name { _ = try client(name, secret, for: grant, body) }
      return try refresh(body)
    case .authorizationCode:
      guard let name else { throw .client() }
      _ = try client(name, secret, for: grant, body)
      // Nobody can get a code here: there is no page to log in on.
      throw .unknownAuthorizationCode
    }
  }

  private func caller(_ record: JSONObject, _ kind: Caller.Kind) -> Caller {
    let realmID = record.text("realmId") ?? ""
    return Caller(
      kind: kind, id: record.id, realmID: realmID, realmName: records["realms"].record(realmID)?.text("name") ?? "",
      sessionID: randomness.uuid())
  }

  private func user(_ body: JSONObject) throws(HubFailure) -> Caller {
    guard let name = body.text("username"), let password = body.text("password"), !name.isEmpty, !password.isEmpty
    else { throw .tokenRequest("username and password must be provided.") }
    guard let user = named(name, "users", body), secrets[user.id] == password else { throw .wrongPassword }
    guard user.isTrue("active") else { throw .inactiveUser }
    return caller(user, .user)
  }

  private func client(
    _ name: String, _ secret: String?, for grant: TokenGrant, _ body: JSONObject
  ) throws(HubFailure) -> JSONObject {
    guard let client = records["clients"].record(name) ?? named(name, "clients", body) else { throw .client() }
    guard client.isTrue("active") else { throw .client("Client is inactive") }
    if let known = secrets[client.id] {
      guard secret == known else { throw .client() }
    } else if client.text("authMethod") != "none" || grant == .clientCredentials {
      throw .client()
    }
    if let allowed = client.text("grantTypes") {
      let names = allowed.split { $0 == "," || $0 == " " }.map(String.init)
      guard names.contains(grant.rawValue) else { throw .grantNotAllowed(grant.rawValue) }
    }
    return client
  }

  /// The record of a name in the realm that the request hints at, by default master; a hint at no realm is ignored.
  private func named(_ name: String, _ path: String, _ body: JSONObject) -> JSONObject? {
    let found = records.all(path, where: "name", is: .string(name.lowercased()))
    let hint = body.text("realm_id") ?? body.text("realm_name") ?? Self.masterRealm
    let realm =
      records["realms"].record(hint) ?? records.first("realms", where: "name", is: .string(hint.lowercased()))
      ?? records.first("realms", where: "name", is: .string(Self.masterRealm))
    return found.first { $0.text("realmId") == realm?.id }
  }

  private mutating func refresh(_ body: JSONObject) throws(HubFailure) -> HubAnswer {
    guard let token = body.text("refresh_token"), !token.isEmpty else { throw .incompleteTokenRequest }
    let claims = try claims(of: token, kind: nil)
    guard claims.kind == .refresh else { throw .grant("unexpected token kind") }
    switch tokens.refreshState(of: claims) {
    case nil: throw .grant("refresh token is unknown")
    case .revoked: throw .grant("refresh token has been revoked")
    case .consumed:
      // Somebody has a copy: nobody keeps the session.
      tokens.endSession(claims.sessionID)
      throw .grant("refresh token replay detected; session revoked")
    case .usable: break
    }
    guard var session = tokens.sessions[claims.sessionID] else { throw .grant("refresh token is unknown") }
    tokens.consume(claims)
    session.refreshedAt = now
    session.seenAt = now
    session.expiresAt = now.adding(.seconds(settings.refreshTokenLife))
    tokens.sessions[session.id] = session
    return try issue(session, after: claims)
  }
}
