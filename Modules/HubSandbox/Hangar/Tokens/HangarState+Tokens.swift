import HubHTTP
import HubJSON

// Keys for tokens, and tokens on requests (wire page, 3).
extension HangarState {
  /// How long a token is accepted after its end.
  private static let leeway: Int64 = 10

  /// Answers a key with a token. How long it lives is told wrongly, as by the real server.
  mutating func authenticate(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let given = call.values("apiKey")
    guard !given.isEmpty else { throw .missing("apiKey") }
    let text = Array(given.joined(separator: ",").utf8)
    guard text.count == 73, text[36] == UInt8(ascii: ".") else { throw .badRequest("Badly formatted API Key") }
    let identifier = String(decoding: text[..<36], as: UTF8.self)
    let secret = String(decoding: text[37...], as: UTF8.self)
    guard UUIDText.isValid(identifier) else { throw .badRequest("Badly formatted API Key") }
    guard
      let position = keys.firstIndex(where: { $0.identifier == identifier.lowercased() && $0.secret == secret }),
      let user = user(named: keys[position].user)
    else { throw .badRequest("No valid API Key found") }
    if let end = keys[position].expiresAt.flatMap(Timestamp.init), end < now {
      throw .badRequest("API Key has expired")
    }
    keys[position].lastUsed = now.hangarText
    let claims: JSONObject = [
      "iss": "Hangar", "exp": .number(JSONNumber(now.seconds + Int64(settings.tokenLife))), "sub": .string(user.name),
      "id": .number(JSONNumber(user.id)), "permissions": .string(keys[position].permissions.numeral),
      "locked": .bool(user.isLocked), "apiKeyIdentifier": .string(identifier), "aal": user.isVerified ? 1 : 0,
      "email": .string(user.email), "privileged": false,
    ]
    guard let token = try? HangarToken.make(claims, secret: tokenSecret) else { throw .generic(500) }
    return ["token": .string(token), "expiresIn": 2_592_000]
  }

  /// Who sent a request, nil for nobody. A token is looked at before anything else is, on public routes too.
  func caller(of request: SandboxRequest) throws(HangarFailure) -> HangarCaller? {
    guard request.path.hasPrefix("/api/"), request.path != "\(Self.prefix)/authenticate",
      let token = Self.token(of: request)
    else { return nil }
    guard let claims = HangarToken.claims(of: token, secret: tokenSecret), let end = claims["exp"]?.intValue else {
      throw .filter(401, "Unable to verify the JWT")
    }
    guard now.seconds - Self.leeway <= end else { throw .filter(403, "JWT was expired") }
    guard let user = users.first(where: { $0.id == claims["id"]?.intValue }), claims.text("sub") != nil,
      claims.text("permissions") != nil, let identifier = claims.text("apiKeyIdentifier")?.lowercased(),
      let key = keys.first(where: { $0.identifier == identifier })
    else { throw .generic(500, isBeforeRouting: true) }
    return HangarCaller(user: user, key: key)
  }

  /// The token in the field, else in the parameter `t`, else in the cookie; each of the schemes may be there or not.
  private static func token(of request: SandboxRequest) -> String? {
    if let field = request.fields[.authorization] {
      return field.replacing("HangarAuth", with: "").replacing("Bearer", with: "").trimmingWhitespace
    }
    if let parameter = HangarCall.parameters(of: request).first(where: { $0.name == "t" }) { return parameter.value }
    for cookie in (request.fields[.cookie] ?? "").split(separator: ";").map(\.trimmingWhitespace) {
      if cookie.hasPrefix("HangarAuth=") { return String(cookie.dropFirst("HangarAuth=".count)) }
    }
    return nil
  }
}
