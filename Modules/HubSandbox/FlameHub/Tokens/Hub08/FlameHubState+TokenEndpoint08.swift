import HubHTTP
import HubJSON

// `POST /token` of authup beta.26 (flame-hub.md, 2.1, 2.4 and 10.3).
extension FlameHubState {
  mutating func hub08Token(_ body: JSONObject) throws(HubFailure) -> HubAnswer {
    guard let grant = TokenGrant08(body) else { throw .unknownGrant08 }
    do throws(HubFailure) {
      switch grant {
      case .password: return try hub08LogIn(hub08User(body))
      case .robotCredentials: return try hub08LogIn(hub08Robot(body))
      // Nobody made a client that could log in.
      case .clientCredentials: throw HubFailure.wrongPassword
      case .refreshToken: return try hub08Refresh(body)
      }
    } catch {
      throw error.asTokenFailure08
    }
  }

  /// The user of a name and password. A name is looked up before the password is read.
  mutating func hub08User(_ body: JSONObject) throws(HubFailure) -> Caller {
    guard let user = hub08Named(body.text("username"), "users", body) else { throw .wrongPassword }
    try hub08Check(body["password"], of: user, .wrongPassword)
    guard user.isTrue("active") else { throw .inactive08("user") }
    return hub08Caller(user, .user)
  }

  private mutating func hub08Robot(_ body: JSONObject) throws(HubFailure) -> Caller {
    let key = body.text("id")
    guard let robot = key.flatMap({ records["robots"].record($0) }) ?? hub08Named(key, "robots", body) else {
      throw .wrongRobot08
    }
    try hub08Check(body["secret"], of: robot, .wrongRobot08)
    guard robot.isTrue("active") else { throw .inactive08("robot") }
    return hub08Caller(robot, .robot)
  }

  private func hub08Check(_ given: JSONValue?, of record: JSONObject, _ refusal: HubFailure) throws(HubFailure) {
    // What is no text cannot be compared with a hash.
    guard case .string(let text)? = given else { throw .inside("data and hash must be strings") }
    guard let secret = secrets[record.id], secret == text else { throw refusal }
  }

  private func hub08Caller(_ record: JSONObject, _ kind: Caller.Kind) -> Caller {
    let realmID = record.text("realmId") ?? ""
    return Caller(
      kind: kind, id: record.id, realmID: realmID, realmName: records["realms"].record(realmID)?.text("name") ?? "",
      sessionID: randomness.uuid())
  }

  /// The record of a name. The realm of a request is a hint only: who is not there is looked for elsewhere.
  private func hub08Named(_ name: String?, _ path: String, _ body: JSONObject) -> JSONObject? {
    guard let name else { return nil }
    let found = records[path].all.filter { $0.text("name")?.lowercased() == name.lowercased() }
    let hint = body.text("realm_id") ?? body.text("realm_name") ?? Self.masterRealm
    let realm = records["realms"].record(hint) ?? records.first("realms", where: "name", is: .string(hint))
    return found.first { $0.text("realmId") == realm?.id } ?? found.first
  }

  /// Issues the first tokens of a login; a robot gets no refresh token.
  mutating func hub08LogIn(_ caller: Caller) throws(HubFailure) -> HubAnswer {
    tokens.sessions[caller.sessionID] = Session(
      id: caller.sessionID, caller: caller, clientID: nil, userAgent: "", createdAt: now,
      expiresAt: now.adding(.seconds(settings.refreshTokenLife)), seenAt: now)
    return try hub08Issue(for: caller)
  }

  /// Trades a refresh token in; what was issued before lives on, but the refresh token itself does not.
  private mutating func hub08Refresh(_ body: JSONObject) throws(HubFailure) -> HubAnswer {
    guard let token = body.text("refresh_token") else { throw .notAToken }
    let claims = try hub08Claims(of: token, kind: nil)
    guard claims.kind == .refresh else { throw .token("The JWT was not found.") }
    guard tokens.refreshState(of: claims) == .usable, let session = tokens.sessions[claims.sessionID] else {
      throw .inactiveToken
    }
    tokens.consume(claims)
    return try hub08Issue(for: session.caller)
  }

  private mutating func hub08Issue(for caller: Caller) throws(HubFailure) -> HubAnswer {
    let access = try hub08Issue(.access, for: caller, life: tokenLife)
    let refresh =
      caller.kind == .user ? try hub08Issue(.refresh, for: caller, life: settings.refreshTokenLife) : nil
    var body: JSONObject = [
      "access_token": .string(access), "expires_in": .number(JSONNumber(tokenLife)), "token_type": "Bearer",
      "scope": "global",
    ]
    body["refresh_token"] = refresh.map(JSONValue.string)
    var answer = HubAnswer.json(200, .object(body))
    // Milliseconds where seconds are meant, and JavaScript's text of what is not there.
    answer.setCookie("access_token", access, life: tokenLife * 1000)
    answer.setCookie("refresh_token", refresh ?? "undefined", life: settings.refreshTokenLife * 1000)
    return answer
  }

  private mutating func hub08Issue(_ kind: TokenClaims.Kind, for caller: Caller, life: Int) throws(HubFailure)
    -> String
  {
    let id = randomness.uuid()
    let expiry = now.seconds + Int64(life)
    let claims: JSONObject = [
      "kind": .string(kind.rawValue), "jti": .string(id), "iss": .string("\(authURL)/"), "sub": .string(caller.id),
      "sub_kind": .string(caller.kind.rawValue), "remote_address": "127.0.0.1", "realm_id": .string(caller.realmID),
      "realm_name": .string(caller.realmName), "exp": .number(JSONNumber(expiry)), "scope": "global",
      "iat": .number(JSONNumber(now.seconds)),
    ]
    let token = try signer.token(claims)
    tokens.add(token, TokenClaims(kind: kind, id: id, sessionID: caller.sessionID, expiry: expiry, claims: claims))
    return token
  }
}
