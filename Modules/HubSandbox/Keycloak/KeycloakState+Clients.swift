import HubCrypto
import HubHTTP
import HubJSON

extension KeycloakState {
  private static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

  /// The client that a request comes from, by its Basic credentials, its form or its assertion; the form wins.
  mutating func authenticatedClient(_ exchange: KeycloakExchange, _ form: KeycloakForm) throws(KeycloakFailure)
    -> KeycloakSandboxClient
  {
    let basic = try basicCredentials(exchange.request.fields[.authorization])
    let named = form["client_id"] ?? basic?.name
    var assertion: KeycloakAssertion?
    if named == nil, let text = form["client_assertion"] { assertion = try KeycloakAssertion(text, version) }
    guard let id = named ?? assertion?.subject, let client = exchange.realm.client(id), client.isEnabled else {
      throw .unknownClient
    }
    switch client.authentication {
    case .none: return client
    case .secret: try check(form["client_secret"] ?? basic?.secret, of: client)
    case .secretJWT: try checkAssertion(of: client, exchange, form)
    case .any:
      if form["client_assertion"] != nil || form["client_assertion_type"] != nil {
        try checkAssertion(of: client, exchange, form)
      } else {
        try check(form["client_secret"] ?? basic?.secret, of: client)
      }
    }
    return client
  }

  private func check(_ secret: String?, of client: KeycloakSandboxClient) throws(KeycloakFailure) {
    guard let secret, ConstantTime.areEqual(Array(secret.utf8), Array(client.secret.utf8)) else {
      throw .wrongCredentials
    }
  }

  /// Basic credentials, whose parts are form-encoded (RFC 6749, 2.3.1); nil for none and for those of another scheme.
  private func basicCredentials(_ field: String?) throws(KeycloakFailure) -> (name: String, secret: String)? {
    guard let parts = field?.split(separator: " ", maxSplits: 1), parts.count == 2, parts[0].lowercased() == "basic"
    else { return nil }
    guard let bytes = Base64.decode(parts[1]) else {
      if version.isStrict { return nil }
      throw .unreadableCredentials
    }
    let texts = String(decoding: bytes, as: UTF8.self).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard texts.count == 2 else { return nil }
    return (try Self.formDecoded(texts[0]), try Self.formDecoded(texts[1]))
  }

  private static func formDecoded(_ text: Substring) throws(KeycloakFailure) -> String {
    for part in text.split(separator: "%", omittingEmptySubsequences: false).dropFirst() {
      guard part.utf8.count >= 2, part.utf8.prefix(2).allSatisfy(isHexadecimal) else { throw .unreadableCredentials }
    }
    return PercentEncoding.decode(text.replacing("+", with: " "))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private mutating func checkAssertion(
    of client: KeycloakSandboxClient, _ exchange: KeycloakExchange, _ form: KeycloakForm
  ) throws(KeycloakFailure) {
    guard let type = form["client_assertion_type"] else {
      throw .client("Parameter client_assertion_type is missing")
    }
    guard type == Self.assertionType else {
      throw .client(
        "Parameter client_assertion_type has value '\(type)' but expected is '\(Self.assertionType)'")
    }
    guard let text = form["client_assertion"] else { throw .client("client_assertion parameter missing") }
    let assertion = try KeycloakAssertion(text, version)
    try checkOrigin(of: assertion, client)
    try checkSignature(of: assertion, client)
    try checkAudience(of: assertion, exchange)
    try checkTimes(of: assertion, now: exchange.now.seconds)
    guard let id = assertion.id else {
      throw refused("Token jti claim is required", older: "Missing ID on the token")
    }
    usedAssertions = usedAssertions.filter { $0.value > exchange.now.seconds }
    guard usedAssertions[id] == nil else { throw refused("Token reuse detected") }
    usedAssertions[id] = assertion.date("exp") ?? exchange.now.seconds + 60
  }

  /// A refusal of an assertion's claims: with 26.2 they became `invalid_client`.
  private func refused(_ description: String, older: String? = nil) -> KeycloakFailure {
    version.isStrict ? .client(description) : .assertion(older ?? description)
  }

  private func checkOrigin(of assertion: KeycloakAssertion, _ client: KeycloakSandboxClient) throws(KeycloakFailure) {
    guard let subject = assertion.subject else {
      throw version.isStrict
        ? .unknownClient : .assertion("Can't identify client. Subject missing on JWT token")
    }
    guard assertion.issuer == subject else {
      throw version.isStrict
        ? .unknownClient : .assertion("Issuer mismatch. The issuer should match the subject")
    }
    guard subject == client.id else { throw .unknownClient }
  }

  private func checkSignature(of assertion: KeycloakAssertion, _ client: KeycloakSandboxClient)
    throws(KeycloakFailure)
  {
    if let only = client.assertionAlgorithm, only != assertion.algorithm {
      throw .client(version.isStrict ? "Invalid signature algorithm" : "invalid signature algorithm")
    }
    if version.isStrict, assertion.algorithm.lowercased() == "none" { throw .client("Invalid signature algorithm") }
    guard assertion.isSigned(with: client.secret) else {
      // As Keycloak writes it: two blanks where the algorithm was right, and before 26 with RS256, too.
      let isNone = assertion.algorithm.lowercased() == "none"
      let isForeign = !assertion.algorithm.hasPrefix("HS")
      let isShort = isNone || isForeign && (version.isStrict || version == .v26_1_4)
      throw .assertion("Signature on JWT token by client secret\(isShort ? "" : " ") failed validation")
    }
  }

  private func checkAudience(of assertion: KeycloakAssertion, _ exchange: KeycloakExchange) throws(KeycloakFailure) {
    let audiences = assertion.audiences
    let token = exchange.endpoint("/token")
    let accepted = [exchange.issuer, token] + (version.isStrict ? ["\(token)/introspect"] : [])
    guard audiences.contains(where: accepted.contains) else {
      throw refused(
        "Invalid token audience",
        older: audiences.isEmpty
          ? "null"
          : "Token audience doesn't match domain. Realm issuer is '\(exchange.issuer)' but audience from token is "
            + "'[\(audiences.joined(separator: ", "))]'")
    }
    if version.isStrict, !allowsSeveralAudiences, audiences.count > 1 {
      throw .client("Multiple audiences not allowed")
    }
  }

  private func checkTimes(of assertion: KeycloakAssertion, now: Int64) throws(KeycloakFailure) {
    let expiry = assertion.date("exp")
    if expiry == nil, version.isStrict { throw .client("Token exp claim is required") }
    guard expiry.map({ $0 > now }) ?? true, assertion.date("nbf").map({ $0 <= now }) ?? true else {
      throw refused("Token is not active")
    }
    guard let issued = assertion.date("iat") else { return }
    // Observed: 10 s ahead pass, 100 s do not; Keycloak's own default is 15 s.
    if issued > now + 15, version.isStrict || version == .v26_1_4 { throw refused("Token was issued in the future") }
    if version.isStrict, issued < now - 60 {
      throw .client("Token was issued too far in the past to be used now")
    }
  }
}
