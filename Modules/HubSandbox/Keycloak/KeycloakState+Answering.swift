import HubHTTP
import HubJSON

extension KeycloakState {
  /// What the server says where its paths do not begin.
  static let outsidePage = "<html><body><h1>Resource not found</h1></body></html>"

  /// Answers a request, whose path is given without the prefix, all fields included.
  mutating func respond(to request: SandboxRequest, now: Timestamp, randomness: Randomness) -> SandboxResponse {
    var response = undated(request, now, randomness)
    if request.method == "HEAD" { response.body = [] }
    return response
  }

  private mutating func undated(_ request: SandboxRequest, _ now: Timestamp, _ randomness: Randomness)
    -> SandboxResponse
  {
    do {
      return try route(request, now, randomness)
    } catch {
      var fields = error.isUncached ? Self.uncached : HTTPFields()
      fields[.contentType] = "application/json"
      return Self.response(error.status, fields, error.body(of: version, method: request.method).serialized(), version)
    }
  }

  private mutating func route(_ request: SandboxRequest, _ now: Timestamp, _ randomness: Randomness)
    throws(KeycloakFailure) -> SandboxResponse
  {
    let segments = request.path.split(separator: "/").map { PercentEncoding.decode($0) }
    guard segments.first == "realms", segments.count >= 2 else { throw .notFound }
    guard let realm = realms.first(where: { $0.name == segments[1] }) else { throw .unknownRealm }
    let host = request.fields[.host] ?? "127.0.0.1"
    let exchange = KeycloakExchange(
      request: request, realm: realm, now: now, randomness: randomness,
      issuer: "http://\(host)\(path)/realms/\(PercentEncoding.segment(realm.name))")
    switch segments.dropFirst(2) {
    case []:
      return try document(of: exchange, type: "application/json;charset=UTF-8", "no-cache") { realmDocument($0) }
    case [".well-known", "openid-configuration"], [".well-known", "oauth-authorization-server"]:
      return try document(of: exchange, Self.neverStored) { discovery($0) }
    case ["protocol", "openid-connect", "certs"]:
      return try document(of: exchange, "no-cache") { _ in keySet }
    case ["protocol", "openid-connect", "token"]: return try tokenAnswer(to: exchange)
    case ["protocol", "openid-connect", "token", "introspect"]: return try introspection(exchange)
    case ["protocol", "openid-connect", "userinfo"]: return try userInfo(exchange)
    default: throw .notFound
    }
  }

  private func document(
    of exchange: KeycloakExchange, type: String = "application/json", _ cacheControl: String,
    _ document: (KeycloakExchange) -> JSONValue
  ) throws(KeycloakFailure) -> SandboxResponse {
    guard ["GET", "HEAD"].contains(exchange.request.method) else { throw .notFound }
    if exchange.realm.demandsTLS {
      throw KeycloakFailure(403, "invalid_request", "HTTPS required", isUncached: false)
    }
    var fields = HTTPFields()
    if let origin = exchange.request.fields[.origin] {
      fields[.allowOrigin] = origin
      fields[.allowCredentials] = "true"
    }
    fields[.cacheControl] = cacheControl
    fields[.contentType] = type
    return Self.response(200, fields, document(exchange).serialized(), version)
  }

  static let neverStored = "no-cache, must-revalidate, no-transform, no-store"
  static let uncached: HTTPFields = [.cacheControl: "no-store", .pragma: "no-cache"]

  static func response(_ status: Int, _ fields: HTTPFields, _ body: [UInt8], _ version: KeycloakVersion)
    -> SandboxResponse
  {
    var fields = fields
    fields[.referrerPolicy] = "no-referrer"
    fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
    fields[.contentTypeOptions] = "nosniff"
    fields[.frameOptions] = "SAMEORIGIN"
    if version.isStrict {
      fields[.robotsTag] = "none"
    } else {
      fields[.xssProtection] = "1; mode=block"
    }
    return SandboxResponse(status: status, fields: fields, body: body, isChunked: false)
  }
}
