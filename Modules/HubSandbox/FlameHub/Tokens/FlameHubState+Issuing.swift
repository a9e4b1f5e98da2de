import HubJSON

extension FlameHubState {
  /// Opens a session and issues its first tokens; a client gets no refresh token.
  mutating func logIn(_ caller: Caller, through clientID: String?, userAgent: String) throws(HubFailure) -> HubAnswer {
    if generation == .hub08 { return try hub08LogIn(caller) }
    let session = Session(
      id: caller.sessionID, caller: caller, clientID: clientID, userAgent: userAgent, createdAt: now,
      expiresAt: now.adding(.seconds(settings.refreshTokenLife)), seenAt: now)
    tokens.sessions[session.id] = session
    return try issue(session, after: nil)
  }

  /// Issues tokens for a session; the predecessor is the refresh token that was traded in for them.
  mutating func issue(_ session: Session, after predecessor: TokenClaims?) throws(HubFailure) -> HubAnswer {
    let refreshID = session.caller.kind == .user ? randomness.uuid() : nil
    let access = try issue(
      .access, session, id: randomness.uuid(), life: tokenLife,
      // Only tokens that come from a refresh name the refresh token beside them.
      more: predecessor == nil ? [:] : ["refresh_token_id": JSONValue(refreshID)])
    var answer: JSONObject = [
      "access_token": .string(access), "expires_in": .number(JSONNumber(tokenLife)), "token_type": "Bearer",
      "scope": "global",
    ]
    if let refreshID {
      let refresh = try issue(
        .refresh, session, id: refreshID, life: settings.refreshTokenLife,
        more: predecessor.map { ["parent_id": .string($0.id)] } ?? [:])
      answer["refresh_token"] = .string(refresh)
      answer["refresh_token_expires_in"] = .number(JSONNumber(settings.refreshTokenLife))
    }
    return .json(200, .object(answer))
  }

  private mutating func issue(
    _ kind: TokenClaims.Kind, _ session: Session, id: String, life: Int, more: JSONObject
  ) throws(HubFailure) -> String {
    let caller = session.caller
    let expiry = now.seconds + Int64(life)
    var claims: JSONObject = [
      "session_id": .string(session.id), "user_agent": .string(session.userAgent), "remote_address": "127.0.0.1",
      "scope": "global", "sub": .string(caller.id), "sub_kind": .string(caller.kind.rawValue),
      "realm_id": .string(caller.realmID), "realm_name": .string(caller.realmName),
    ]
    if caller.kind == .user {
      claims["amr"] = ["pwd"]
      claims["acr"] = "urn:authup:pwd"
    }
    if let client = caller.kind == .client ? caller.id : session.clientID { claims["client_id"] = .string(client) }
    claims["kind"] = .string(kind.rawValue)
    claims["exp"] = .number(JSONNumber(expiry))
    claims["iss"] = .string("\(authURL)/realms/\(caller.realmName)")
    if kind == .access {
      let roles = roles(of: caller)
      claims["realm_access"] = ["roles": names(of: roles.filter { $0.text("realmId") != nil })]
      claims["global_access"] = ["roles": names(of: roles.filter { $0.text("realmId") == nil })]
    }
    claims["jti"] = .string(id)
    claims["iat"] = .number(JSONNumber(now.seconds))
    for (name, value) in more { claims[name] = value }
    let token = try signer.token(claims)
    tokens.add(token, TokenClaims(kind: kind, id: id, sessionID: session.id, expiry: expiry, claims: claims))
    return token
  }

  private func names(of roles: [JSONObject]) -> JSONValue {
    .array(roles.map { $0["name"] ?? .null })
  }
}
