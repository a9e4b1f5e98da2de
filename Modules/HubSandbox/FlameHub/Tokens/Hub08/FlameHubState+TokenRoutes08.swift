import HubHTTP
import HubJSON

// The routes beside `POST /token` of authup beta.26, as recorded.
extension FlameHubState {
  /// `POST` or `GET /token/introspect`: of the token in the body, if it looks like one, else of the request's own.
  func hub08Introspect(_ body: JSONObject, _ request: SandboxRequest) throws(HubFailure) -> HubAnswer {
    var token = body.text("token").flatMap { $0.split(separator: ".").count == 3 ? $0 : nil }
    token = token ?? Self.bearer(of: request)
    guard let token else {
      throw .invalid([ValidationIssue(member: "token", message: "Property token is invalid", code: "required")])
    }
    let claims: TokenClaims
    do {
      claims = try hub08Claims(of: token, kind: nil)
    } catch {
      throw error.asTokenFailure08
    }
    return introspection(of: claims, ["active": true, "permissions": []], profile: hub08Profile(of: claims.claims))
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
    if isUser { for (name, value) in Self.person(record) { profile[name] = value } }
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
