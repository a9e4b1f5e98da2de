import HahnProCloud
import HubTesting

/// Reads a recorded token request back into the credential that asks like that.
enum KeycloakTokenReading {
  private static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

  /// The credential of a request to a realm of this issuer, for which assertions are made.
  static func authentication(
    _ match: EndpointRouter.Match, _ exchange: RecordedExchange, issuer: String
  ) throws -> HahnProAuthentication {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
    let type = exchange.request.headerFields[.contentType].flatMap(MediaType.init)
    guard type?.essence == "application/x-www-form-urlencoded" else { throw Unmakeable("a body of another media type") }
    let form = try Form(exchange.requestBody ?? [])
    guard let grant = form["grant_type"] else { throw Unmakeable("a parameter that is missing") }
    guard grant == "client_credentials" else { throw Unmakeable("a grant that the module does not have") }
    let proof = try proof(exchange, form, issuer: issuer)
    guard form.names.subtracting(["grant_type", "scope"]) == proof.names else {
      throw Unmakeable("a parameter that is missing or that the client authentication does not have")
    }
    // What the vendor's package and the documentation's examples ask for is not said.
    if form["scope"] == (proof.method == .jwt ? "openid profile email" : nil) {
      return .clientCredentials(id: proof.id, secret: proof.secret, method: proof.method)
    }
    return .clientCredentials(id: proof.id, secret: proof.secret, method: proof.method, scope: form["scope"])
  }

  private struct Proof {
    let method: KeycloakClientMethod
    let id: String
    let secret: Secret
    /// The parameters in which it travels.
    let names: Set<String>
  }

  private struct Form {
    private var values: [String: String] = [:]

    init(_ bytes: [UInt8]) throws {
      for item in [QueryItem](queryString: String(decoding: bytes, as: UTF8.self)) {
        guard values.updateValue(item.value, forKey: item.name) == nil else { throw Unmakeable("a repeated parameter") }
      }
    }

    subscript(name: String) -> String? { values[name] }
    var names: Set<String> { Set(values.keys) }
  }

  private static func proof(_ exchange: RecordedExchange, _ form: Form, issuer: String) throws -> Proof {
    if let field = exchange.request.headerFields[.authorization] {
      guard field.lowercased().hasPrefix("basic") else { throw Unmakeable("an authentication scheme that is not ours") }
      guard let basic = RecordedBasic(field) else { throw Unmakeable("a malformed credential") }
      return Proof(method: .basic, id: basic.id, secret: Secret(basic.secret), names: [])
    }
    if let text = form["client_assertion"] {
      let id = try client(text, exchange, form, issuer: issuer)
      // Another secret makes another signature, and signatures are not compared.
      let names: Set = ["client_id", "client_assertion", "client_assertion_type"]
      return Proof(method: .jwt, id: id, secret: "secret", names: names)
    }
    guard let id = form["client_id"], let secret = form["client_secret"] else {
      throw Unmakeable("a client that does not prove itself")
    }
    return Proof(method: .post, id: id, secret: Secret(secret), names: ["client_id", "client_secret"])
  }

  /// The client of an assertion that is one of ours by all that is compared.
  private static func client(
    _ text: String, _ exchange: RecordedExchange, _ form: Form, issuer: String
  ) throws -> String {
    guard form["client_assertion_type"] == assertionType else { throw Unmakeable("an assertion of another type") }
    guard let assertion = RecordedAssertion(text) else { throw Unmakeable("an assertion that is no JSON Web Token") }
    guard assertion.algorithm == "HS256" else { throw Unmakeable("an assertion of another algorithm than HS256") }
    let claims = assertion.claims
    guard Set(claims.keys) == ["iat", "exp", "jti", "iss", "sub", "aud"] else {
      throw Unmakeable("an assertion with other claims than ours have")
    }
    guard claims["aud"]?.arrayValue == nil else { throw Unmakeable("an assertion whose audience is a list") }
    guard claims["aud"]?.stringValue == issuer else {
      throw Unmakeable("an assertion for another audience than the realm's issuer")
    }
    guard let id = claims["sub"]?.stringValue, claims["iss"]?.stringValue == id, form["client_id"] ?? id == id else {
      throw Unmakeable("an assertion about somebody else")
    }
    guard assertion.life == 60, let issued = claims["iat"]?.doubleValue,
      abs(issued - Double(exchange.startedAt.seconds)) < 5
    else { throw Unmakeable("an assertion of another time") }
    return id
  }
}
