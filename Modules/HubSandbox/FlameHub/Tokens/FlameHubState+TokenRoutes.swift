import HubHTTP
import HubJSON

// The routes beside `POST /token` (flame-hub.md, 2.5).
extension FlameHubState {
  /// `POST` or `GET /token/introspect`
  func introspect(_ body: JSONObject, _ request: SandboxRequest) throws(HubFailure) -> HubAnswer {
    let claims = try tokenInQuestion(body, request)
    return introspection(
      of: claims, ["active": .bool(tokens.isActive(claims))], profile: profile(of: claims.claims))
  }

  /// What is told of a token: what its subject may do, its claims, and who the subject is.
  func introspection(of claims: TokenClaims, _ answer: JSONObject, profile: JSONObject) -> HubAnswer {
    var answer = answer
    if let caller = tokens.sessions[claims.sessionID]?.caller {
      var seen: Set<String> = []
      let names = granted(to: caller).map(\.name).filter { seen.insert($0).inserted }
      answer["permissions"] = .array(
        names.map { ["name": .string($0), "client_id": .null, "realm_id": .null] })
    }
    for (name, value) in claims.claims { answer[name] = value }
    for (name, value) in profile { answer[name] = value }
    return .json(200, .object(answer))
  }

  /// What an introspection tells of a token's subject.
  private func profile(of claims: JSONObject) -> JSONObject {
    let isUser = claims.text("sub_kind") == Caller.Kind.user.rawValue
    guard let subject = claims.text("sub"), let record = records[isUser ? "users" : "clients"].record(subject) else {
      return [:]
    }
    var profile: JSONObject = [
      "name": record["name"] ?? .null, "nickname": record["displayName"] ?? .null,
      "preferred_username": record["name"] ?? .null,
    ]
    if let updated = record.text("updatedAt").flatMap(Timestamp.init) {
      profile["updated_at"] = .number(JSONNumber(updated.seconds))
    }
    if isUser { for (name, value) in Self.person(record) { profile[name] = value } }
    return profile
  }

  /// What is told of users alone.
  static func person(_ record: JSONObject) -> JSONObject {
    [
      "family_name": record["lastName"] ?? .null, "given_name": record["firstName"] ?? .null,
      "email": record["email"] ?? .null, "email_verified": record["active"] ?? .null,
    ]
  }

  /// `POST /token/revoke`
  mutating func revoke(_ body: JSONObject, _ request: SandboxRequest) throws(HubFailure) -> HubAnswer {
    let claims = try tokenInQuestion(body, request)
    guard tokens.isActive(claims) else { throw HubFailure.inactiveToken.asTokenRouteFailure }
    tokens.revoke(claims)
    return HubAnswer(status: 202, content: .none, isTagged: false)
  }

  /// The token in the body; one that can be none by its length is ignored in favour of the bearer.
  private func tokenInQuestion(_ body: JSONObject, _ request: SandboxRequest) throws(HubFailure) -> TokenClaims {
    var token = body.text("token").flatMap { (16...2048).contains($0.utf8.count) ? $0 : nil }
    token = token ?? Self.bearer(of: request)
    guard let token else { throw .missingTokenParameter }
    do {
      return try claims(of: token, kind: nil)
    } catch {
      throw error.asTokenRouteFailure
    }
  }

  /// The token with which a request comes, read without regard to the case of the scheme.
  static func bearer(of request: SandboxRequest) -> String? {
    guard let parts = request.fields[.authorization]?.split(separator: " ", maxSplits: 1), parts.count == 2,
      parts[0].lowercased() == "bearer"
    else { return nil }
    return String(parts[1])
  }

  /// `GET /userinfo`: the user without an envelope.
  func userInfo(_ caller: Caller) throws(HubFailure) -> HubAnswer {
    guard caller.kind == .user, let user = records["users"].record(caller.id) else {
      throw .notFound("user", in: .auth)
    }
    var query = ResourceQuery()
    if release.has(.hasAuthupBeta62) { query.setFields(FieldSelection(["+email"])) }
    return .json(200, .object(records.projection(user, of: .users, query)))
  }

  /// `GET /jwks`
  var keySet: HubAnswer { .json(200, ["keys": .array([signer.publicJWK] + signer.otherKeys)]) }

  /// `GET /realms/{id}/jwks`
  var realmKeySet: HubAnswer { .json(200, ["keys": [signer.publicJWK]]) }

  /// `GET /jwks/{id}`
  func key(_ id: String) throws(HubFailure) -> HubAnswer {
    guard let key = ([signer.publicJWK] + signer.otherKeys).first(where: { $0["kid"]?.stringValue == id }) else {
      throw .unknownKey(id)
    }
    return .json(200, key)
  }

  /// `GET /.well-known/openid-configuration`
  var discoveryRedirect: HubAnswer {
    let url = "\(authURL)/realms/\(Self.masterRealm)/.well-known/openid-configuration"
    let page =
      "<!DOCTYPE html><html><head><meta http-equiv=\"refresh\" content=\"0; url=\(url)\"></head></html>"
    return HubAnswer(
      status: 302, content: .text(page, type: "text/html; charset=utf-8"), fields: [.location: url], isTagged: false)
  }

  /// `GET /realms/{id}/.well-known/openid-configuration`
  func discovery(of realm: JSONObject) -> HubAnswer {
    let name = realm.text("name") ?? ""
    func at(_ path: String) -> JSONValue { .string("\(authURL)\(path)") }
    return .json(
      200,
      [
        "issuer": at("/realms/\(name)"), "authorization_endpoint": at("/authorize"),
        "end_session_endpoint": at("/logout"), "jwks_uri": at("/realms/\(name)/jwks"),
        "response_types_supported": ["code"],
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "acr_values_supported": ["urn:authup:pwd", "urn:authup:mfa"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "none"],
        "token_endpoint": at("/token"),
        "token_endpoint_auth_methods_supported": ["none", "client_secret_basic", "client_secret_post"],
        "introspection_endpoint": at("/token/introspect"), "revocation_endpoint": at("/token/revoke"),
        "service_documentation": "https://authup.org/", "userinfo_endpoint": at("/userinfo"),
      ])
  }
}
