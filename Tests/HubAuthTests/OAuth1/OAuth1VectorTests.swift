import HubHTTP
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("OAuth 1.0a signatures against the vectors of another implementation")
struct OAuth1VectorTests {
  @Test("every vector, in each of its parts")
  func vectors() async throws {
    let vectors = try VectorFile.all.get()
    #expect(vectors.count >= 242)
    for vector in vectors {
      try check(vector)
      try await checkCredential(vector)
    }
  }

  @Test("the file is whole, with the RFC's own figures")
  func bundled() throws {
    let file = try VectorFile.bundled()
    #expect(file.vectors.count == 242)
    #expect(file.count == 242)
    #expect(Set(file.vectors.map(\.signatureMethod)) == ["HMAC-SHA1", "HMAC-SHA256", "PLAINTEXT"])
    let published = file.vectors.filter { $0.published != nil }
    #expect(published.count >= 4)
  }

  private func check(_ vector: OAuth1Vector) throws {
    let name = Comment(rawValue: vector.id)
    let signature = OAuth1Signature(
      method: try #require(OAuth1SignatureMethod(rawValue: vector.signatureMethod), name), verb: vector.method,
      url: try #require(URLText(vector.url), name), parameters: parameters(of: vector),
      consumerSecret: Secret(vector.consumerSecret), tokenSecret: vector.tokenSecret.map { Secret($0) })
    #expect(signature.baseStringURI == vector.baseStringURI, name)
    #expect(signature.normalizedParameters == vector.normalizedParameters, name)
    #expect(signature.baseString == vector.baseString, name)
    #expect(signature.signingKey.exposed == vector.signingKey, name)
    let value = try signature.value().exposed
    #expect(value == vector.signature, name)
  }

  /// What the credential itself puts on the request that the vector describes.
  private func checkCredential(_ vector: OAuth1Vector) async throws {
    let name = Comment(rawValue: vector.id)
    let url = try #require(URLText(vector.url), name)
    let consumer = try OAuth1Consumer(
      key: vector.consumerKey, secret: Secret(vector.consumerSecret),
      method: try #require(OAuth1SignatureMethod(rawValue: vector.signatureMethod), name), realm: vector.realm,
      sendsVersion: vector.includesVersion)
    var extra: [QueryItem] = []
    if let callback = vector.callback { extra.append(QueryItem("oauth_callback", callback)) }
    if let verifier = vector.verifier { extra.append(QueryItem("oauth_verifier", verifier)) }
    let token = vector.token.map { OAuth1Token(Secret($0), secret: Secret(vector.tokenSecret ?? "")) }
    // Without a token no secret of one can be given; those vectors are checked in their parts alone.
    guard token != nil || (vector.tokenSecret ?? "").isEmpty else { return }
    let credential = OAuth1Credential(
      consumer, token: token, parameters: extra, clock: ManualClock(), random: SeededRandom(seed: 1))
    let request = HTTPRequest(
      method: try #require(HTTPRequest.Method(rawValue: vector.method)), scheme: url.scheme, authority: url.authority,
      path: url.path + (url.query.map { "?\($0)" } ?? ""))
    let header = try credential.header(
      for: request, form: [QueryItem](queryString: vector.formBody ?? ""), nonce: vector.nonce,
      timestamp: try #require(Int64(vector.timestamp), name))
    let sent = try #require(AuthorizationHeader(header), name)
    #expect(sent == AuthorizationHeader(vector.authorizationHeader), name)
  }

  private func parameters(of vector: OAuth1Vector) -> [QueryItem] {
    var items = [
      QueryItem("oauth_consumer_key", vector.consumerKey), QueryItem("oauth_nonce", vector.nonce),
      QueryItem("oauth_signature_method", vector.signatureMethod), QueryItem("oauth_timestamp", vector.timestamp),
    ]
    if let token = vector.token { items.append(QueryItem("oauth_token", token)) }
    if let callback = vector.callback { items.append(QueryItem("oauth_callback", callback)) }
    if let verifier = vector.verifier { items.append(QueryItem("oauth_verifier", verifier)) }
    if vector.includesVersion { items.append(QueryItem("oauth_version", "1.0")) }
    return items + [QueryItem](queryString: vector.formBody ?? "")
  }
}
