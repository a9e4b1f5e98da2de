import HubCrypto
import HubHTTP

/// The signature of one OAuth 1.0a request, and what it is made of (RFC 5849, 3.4).
struct OAuth1Signature {
  let method: OAuth1SignatureMethod
  /// The request's method.
  let verb: String
  let url: URLText
  /// The protocol's parameters and those of a form body, decoded; the query's are read from the URL.
  let parameters: [QueryItem]
  let consumerSecret: Secret
  let tokenSecret: Secret?

  /// Scheme, host and path (RFC 5849, 3.4.1.2); the path stays as it is written.
  var baseStringURI: String { "\(url.scheme)://\(url.authority)\(url.path)" }

  /// Every parameter, encoded, then sorted (RFC 5849, 3.4.1.3.2).
  var normalizedParameters: String {
    let query = url.query.map { [QueryItem](queryString: $0) } ?? []
    return (query + parameters)
      .filter { $0.name != "oauth_signature" }
      .map { (PercentEncoding.queryComponent($0.name), PercentEncoding.queryComponent($0.value)) }
      .sorted { $0 < $1 }
      .map { "\($0)=\($1)" }
      .joined(separator: "&")
  }

  /// What is signed (RFC 5849, 3.4.1.1).
  var baseString: String {
    [verb.uppercased(), baseStringURI, normalizedParameters].map(PercentEncoding.queryComponent).joined(separator: "&")
  }

  /// Both secrets (RFC 5849, 3.4.2).
  var signingKey: Secret {
    let secrets = [consumerSecret.exposed, tokenSecret?.exposed ?? ""]
    return Secret(secrets.map(PercentEncoding.queryComponent).joined(separator: "&"))
  }

  /// The value of `oauth_signature`, not yet encoded.
  ///
  /// - Throws: `CryptoError` where the system's cryptography library lacks the hash function.
  func value() throws(CryptoError) -> Secret {
    guard let function = method.hashFunction else { return signingKey }
    let code = try HMAC.authenticationCode(
      for: Array(baseString.utf8), key: Array(signingKey.exposed.utf8), using: function)
    return Secret(Base64.encode(code))
  }
}
