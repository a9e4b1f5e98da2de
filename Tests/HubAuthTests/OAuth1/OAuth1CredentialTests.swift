import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("Requests signed as OAuth 1.0a has it")
struct OAuth1CredentialTests {
  private let form = "application/x-www-form-urlencoded"

  private func credential(
    _ token: OAuth1Token? = OAuth1Token("atok", secret: "asec"), parameters: [QueryItem] = [],
    clock: any HubClock = ManualClock(timestamp: Timestamp(secondsSince1970: 1_400_000_002)), seed: UInt64 = 1
  ) throws -> OAuth1Credential {
    OAuth1Credential(
      try OAuth1Consumer(key: "K", secret: "S3cr3t"), token: token, parameters: parameters, clock: clock,
      random: SeededRandom(seed: seed))
  }

  private func request(_ method: HTTPRequest.Method, _ path: String, type: String? = nil) -> HTTPRequest {
    var request = HTTPRequest(method: method, scheme: "https", authority: "api.hexoskin.com", path: path)
    request.headerFields[.contentType] = type
    return request
  }

  private func signed(_ request: HTTPRequest, body: Body? = nil) async throws -> AuthorizationHeader {
    let authorized = try await credential().authorize(request, body: body)
    return try #require(authorized.request.headerFields[.authorization].flatMap(AuthorizationHeader.init))
  }

  /// What a header's signature must be, computed from its own parameters.
  private func signature(of header: AuthorizationHeader, _ request: HTTPRequest, form: String) throws -> String {
    let items = header.parameters.map { QueryItem($0.key, $0.value) } + [QueryItem](queryString: form)
    return try OAuth1Signature(
      method: .hmacSHA1, verb: request.method.rawValue, url: #require(URLText(request.url)), parameters: items,
      consumerSecret: "S3cr3t", tokenSecret: "asec"
    ).value().exposed
  }

  @Test("vectors of a service's documentation")
  func documented() throws {
    let callback = QueryItem("oauth_callback", "https://app.example/cb?x=1")
    let verifier = QueryItem("oauth_verifier", "V123")
    let temporary = OAuth1Token("rtok", secret: "rsec")
    let atok = OAuth1Token("atok", secret: "asec")
    let cases: [(HTTPRequest, OAuth1Token?, [QueryItem], String, Int64, String)] = [
      (
        request(.post, "/oauth/request_token"), nil, [callback], "1234567", 1_400_000_000,
        "0OmlhSrXhYJvUqfAommW9SURG+g="
      ),
      (
        request(.post, "/oauth/access_token"), temporary, [callback, verifier], "1234568", 1_400_000_001,
        "xNNgfIgTONuxsyDkwgMQjRTwZ1Y="
      ),
      (
        request(.get, "/api/record/?limit=5&user=99"), atok, [], "1234569", 1_400_000_002,
        "GJ7TuaULudh1SW0U1o65c0/hUi4="
      ),
      (
        request(.get, "/api/data/?record=37700&datatype__in=19%2C33"), atok, [], "1234570", 1_400_000_003,
        "Ek7kx8jtMPfcBbYErGkOhRjUnkg="
      ),
    ]
    for (request, token, parameters, nonce, time, signature) in cases {
      let header = try credential(token, parameters: parameters)
        .header(for: request, form: [], nonce: nonce, timestamp: time)
      #expect(AuthorizationHeader(header)?["oauth_signature"] == signature, "\(request)")
    }
  }

  @Test("time and nonce are new for every try, and of a length that services take")
  func fresh() async throws {
    let clock = ManualClock(timestamp: Timestamp(secondsSince1970: 1_400_000_002))
    let credential = try credential(clock: clock)
    var nonces: Set<String> = []
    for second in 0..<50 {
      let authorized = try await credential.authorize(request(.get, "/"), body: nil)
      let header = try #require(authorized.request.headerFields[.authorization].flatMap(AuthorizationHeader.init))
      #expect(header["oauth_timestamp"] == "\(1_400_000_002 + second)")
      let nonce = try #require(header["oauth_nonce"])
      #expect((20...30).contains(nonce.count) && nonce.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
      nonces.insert(nonce)
      #expect(authorized.carriesSecret)
      clock.advance(by: .seconds(1))
    }
    #expect(nonces.count == 50)
    #expect(try await credential.renew(rejected: 0) == false)
  }

  @Test("the signature stands in the header alone, with the token and without its secret")
  func headerOnly() async throws {
    let before = request(.get, "/api/record/?limit=5")
    let after = try await credential().authorize(before, body: nil).request
    #expect(after.path == before.path)
    let text = try #require(after.headerFields[.authorization])
    #expect(!text.contains("asec") && !text.contains("S3cr3t"))
    let header = try #require(AuthorizationHeader(text))
    #expect(header["oauth_token"] == "atok")
    #expect(header["oauth_version"] == nil)
    #expect(header["realm"] == nil)
  }

  @Test(
    "a form body is signed when the content type says that it is one",
    arguments: ["application/x-www-form-urlencoded", "Application/X-WWW-Form-URLEncoded; charset=utf-8"])
  func formBody(type: String) async throws {
    let request = request(.post, "/r?b=2", type: type)
    let body = Body.bytes(Array("a=1&c=x+y".utf8), mediaType: type)
    let header = try await signed(request, body: body)
    #expect(header["oauth_signature"] == (try signature(of: header, request, form: "a=1&c=x+y")))
    #expect(header["oauth_signature"] != (try signature(of: header, request, form: "")))
    let file = Body.replayable(length: nil, mediaType: type) { BodyChunks(Array("a=1&c=x+y".utf8)) }
    #expect(try await signed(request, body: file) == header)
  }

  @Test("other bodies are not signed", arguments: ["application/json", "multipart/form-data; boundary=b", nil])
  func otherBody(type: String?) async throws {
    let request = request(.post, "/r?b=2", type: type)
    let header = try await signed(request, body: .bytes(Array("a=1".utf8), mediaType: type))
    #expect(header["oauth_signature"] == (try signature(of: header, request, form: "")))
  }

  @Test("a form that can be read once is refused, and still there to be read")
  func oneShotForm() async throws {
    let body = Body.stream(BodyChunks(Array("a=1".utf8)), mediaType: form)
    await #expect(throws: InvalidRequestError.self) { try await signed(request(.post, "/r", type: form), body: body) }
    #expect(try await body.open().collect(limit: 10) == Array("a=1".utf8))
  }

  @Test("a realm is quoted, and stands first")
  func realm() async throws {
    let consumer = try OAuth1Consumer(key: "K", secret: "s", realm: #"a "b" \c"#, sendsVersion: true)
    let credential = OAuth1Credential(consumer, token: nil, clock: ManualClock(), random: SeededRandom(seed: 1))
    let text = try #require(
      try await credential.authorize(request(.get, "/"), body: nil).request.headerFields[.authorization])
    #expect(text.hasPrefix(#"OAuth realm="a \"b\" \\c", "#))
    #expect(text.contains(#"oauth_version="1.0""#))
  }

  @Test("what cannot be used is refused at once")
  func configuration() {
    #expect(throws: ConfigurationError.self) { try OAuth1Consumer(key: "", secret: "s") }
    #expect(throws: ConfigurationError.self) { try OAuth1Consumer(key: "K", secret: "s", realm: "a\r\nX: 1") }
  }

  @Test("no secret is printed")
  func hidden() throws {
    let token = OAuth1Token("tok-secret-1", secret: "sec-secret-2", attributes: ["oauth_key": "attr-secret-3"])
    let consumer = try OAuth1Consumer(key: "K", secret: "con-secret-4")
    let credential = OAuth1Credential(consumer, token: token, clock: ManualClock(), random: SeededRandom(seed: 1))
    for value in [token, consumer, credential] as [Any] { #expect(!everythingPrinted(value).contains("-secret-")) }
  }
}

/// What `print`, `debugPrint` and `dump` show.
func everythingPrinted(_ value: Any) -> String {
  var dumped = ""
  dump(value, to: &dumped)
  return "\(value)" + String(reflecting: value) + dumped
}
