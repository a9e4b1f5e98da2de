import HubHTTP
import HubJSON

// The routes beside `POST /token` of authup beta.26, as recorded.
extension FlameHubState {
  /// `POST` or `GET /token/introspect`: of the token in the body, if it looks like one, else of the request's own.
  func hub08Introspect(_ body: JSONObject, _ request: SandboxRequest) throws(HubFailure) -> HubAnswer {
    var token = body.text("token").flatMap { $0.split(separator: ".").count == 3 ? $0 : nil }
    if token == nil, let field = request.fields[.authorization] {
      let parts = field.split(separator: " ", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "bearer" { token = String(parts[1]) }
    }
    guard let token else {
      throw .invalid([ValidationIssue(member: "token", message: "Property token is invalid", code: "required")])
    }
    let claims: TokenClaims
    do {
      claims = try hub08Claims(of: token, kind: nil)
    } catch {
      throw error.asTokenFailure08
    }
    var answer: JSONObject = ["active": true, "permissions": []]
    if let caller = tokens.sessions[claims.sessionID]?.caller {
      var seen: Set<String> = []
      let names = granted(to: caller).map(\.name).filter { seen.insert($0).inserted }
      answer["permissions"] = .array(
        names.map { ["name": .string($0), "client_id": .null, "realm_id": .null] })
    }
    for (name, value) in claims.claims { answer[name] = value }
    for (name, value) in hub08Profile(of: claims.claims) { answer[name] = value }
    return .json(200, .object(answer))
  }

  private func hub08Profile(of claims: JSONObject) -> JSONObject {
    let isUser = claims.text("sub_kind") == Caller.Kind.user.rawValue
    guard let subject = claims.text("sub"), let record = records[isUser ? "users" : "robots"].record(subject) else {
      return [:]
    }
    let name = record["name"] ?? .null
    let display = record["displayName"] ?? .null
    var profile: JSONObject = [
      "name": name, "nickname": display.isNull ? name : display, "preferred_username": name,
    ]
    if let updated = record.text("updatedAt").flatMap(Timestamp.init) {
      // Milliseconds where OpenID has seconds.
      profile["updated_at"] = .number(JSONNumber(updated.seconds * 1000 + Int64(updated.nanoseconds) / 1_000_000))
    }
    if isUser {
      profile["family_name"] = record["lastName"] ?? .null
      profile["given_name"] = record["firstName"] ?? .null
      profile["email"] = record["email"] ?? .null
      profile["email_verified"] = record["active"] ?? .null
    }
    return profile
  }

  /// `GET /.well-known/openid-configuration`
  var hub08Discovery: HubAnswer {
    func at(_ path: String) -> JSONValue { .string("\(authURL)/\(path)") }
    return .json(
      200,
      [
        "issuer": at(""), "authorization_endpoint": at("authorize"), "jwks_uri": at("jwks"),
        "response_types_supported": ["code", "token", "none"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "none"],
        "token_endpoint": at("token"), "introspection_endpoint": at("token/introspect"),
        "revocation_endpoint": at("token"), "service_documentation": "https://authup.org/",
        "userinfo_endpoint": at("users/@me"),
      ])
  }
}
