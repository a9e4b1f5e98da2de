import HubCrypto
import HubHTTP

// Signatures (RFC 5849, 3.4; wire page, 3.4).
extension OAuth1Request {
  /// The methods that the library knows, as its errors print them.
  private static let methods = [
    "HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "RSA-SHA1", "RSA-SHA256", "RSA-SHA512", "PLAINTEXT",
  ]

  /// Checks what can be checked without knowing any secret, in the library's order.
  ///
  /// - Parameters:
  ///   - now: Seconds since 1970.
  ///   - window: How many seconds the time of a request may be off.
  /// - Throws: What the endpoints answer.
  func check(now: Int64, window: Int64 = 600) throws(OAuth1Failure) {
    guard signature != nil, let key = consumerKey, let nonce, let timestamp, let name = signatureMethod else {
      throw .missingParameters
    }
    guard Self.methods.contains(name) else {
      let known = Self.methods.map { "'\($0)'" }.joined(separator: ", ")
      throw OAuth1Failure(code: "invalid_signature_method", message: "Invalid signature, \(name) not in (\(known)).")
    }
    guard version ?? "1.0" == "1.0" else { throw OAuth1Failure(message: "Invalid OAuth version.") }
    guard timestamp.count == 10 else { throw OAuth1Failure(message: "Invalid timestamp size") }
    guard let time = Int64(timestamp) else { throw OAuth1Failure(message: "Timestamp must be an integer.") }
    guard abs(now - time) <= window else {
      throw OAuth1Failure(message: "Timestamp given is invalid, differ from allowed by over \(window) seconds.")
    }
    guard OAuthKey.isWellFormed(key) else { throw OAuth1Failure(message: "Invalid client key format.") }
    guard OAuthKey.isWellFormed(nonce, 6...60) else { throw OAuth1Failure(message: "Invalid nonce format.") }
  }

  /// Checks the signature.
  ///
  /// - Parameters:
  ///   - secret: The application's secret.
  ///   - tokenSecret: The token's, empty without a token.
  ///   - leniently: Whether the form is accepted, too, in which the vendor's Python client deviates from the RFC.
  /// - Returns: Whether it is that of these secrets.
  func isSigned(secret: String, tokenSecret: String, leniently: Bool) -> Bool {
    let key = PercentEncoding.segment(secret) + "&" + PercentEncoding.segment(tokenSecret)
    guard let signature else { return false }
    if signatureMethod == "PLAINTEXT" { return Self.areEqual(key, signature) }
    let texts = [baseString(of: normalized)] + (leniently ? [baseString(of: deviating)] : [])
    return texts.contains { text in code(of: text, key: key).map { Self.areEqual($0, signature) } ?? false }
  }

  private func code(of text: String, key: String) -> String? {
    let function: HashFunction? =
      switch signatureMethod {
      case "HMAC-SHA1": .sha1
      case "HMAC-SHA256": .sha256
      case "HMAC-SHA512": .sha512
      // Nobody has left an RSA key with this server.
      default: nil
      }
    return function.flatMap { function in
      (try? HMAC.authenticationCode(for: Array(text.utf8), key: Array(key.utf8), using: function)).map(Base64.encode)
    }
  }

  private static func areEqual(_ first: String, _ second: String) -> Bool {
    ConstantTime.areEqual(Array(first.utf8), Array(second.utf8))
  }

  /// What is signed (RFC 5849, 3.4.1.1).
  private func baseString(of parameters: String) -> String {
    [method.uppercased(), baseURL, parameters].map(PercentEncoding.segment).joined(separator: "&")
  }

  /// The parameters encoded and in order (RFC 5849, 3.4.1.3.2).
  var normalized: String {
    let pairs = signed.map { (PercentEncoding.segment($0.name), PercentEncoding.segment($0.value)) }
    return pairs.sorted { Self.precedes($0, $1) }.map { "\($0)=\($1)" }.joined(separator: "&")
  }

  /// The parameters as the vendor's Python client signs them: values of the query are not encoded again, of repeated ones
  /// the last counts, empty ones are left out.
  private var deviating: String {
    var pairs: [String: String] = [:]
    for item in headerParameters { pairs[item.name] = PercentEncoding.segment(item.value) }
    for item in query where !item.value.isEmpty { pairs[item.name] = item.value }
    return pairs.sorted { Self.precedes($0, $1) }.map { "\($0)=\($1)" }.joined(separator: "&")
  }

  private static func precedes(_ first: (String, String), _ second: (String, String)) -> Bool {
    let names = (Array(first.0.utf8), Array(second.0.utf8))
    if names.0 != names.1 { return names.0.lexicographicallyPrecedes(names.1) }
    return first.1.utf8.lexicographicallyPrecedes(second.1.utf8)
  }
}
