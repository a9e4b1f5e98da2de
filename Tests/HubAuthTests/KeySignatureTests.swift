import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport
import Testing

@_spi(Backend) @testable import HubAuth

@Suite("Signatures by API key and secret")
struct KeySignatureTests {
  static func fields() throws -> KeySignatureFields {
    KeySignatureFields(
      key: try #require(HTTPField.Name("X-KEY")), timestamp: try #require(HTTPField.Name("X-TIMESTAMP")),
      signature: try #require(HTTPField.Name("X-SIGNATURE")))
  }

  private let clock = ManualClock(timestamp: Timestamp(secondsSince1970: 1_400_000_000, nanoseconds: 999_999_999))

  private func signature(with base: (any Authorizer)? = nil) throws -> KeySignature {
    try KeySignature(key: "K", secret: "S3cr3t", fields: Self.fields(), with: base, clock: clock)
  }

  @Test(
    "vectors of a service's documentation",
    arguments: [
      ("https://api.hexoskin.com/api/", "18fe11b100764b190e677f6fce3600226380be3e"),
      ("https://api.hexoskin.com/api/record/?limit=5", "2cd96ba0572669a6d18a23e7e7056f6d56476c5e"),
      (
        "https://api.hexoskin.com/api/data/?record=37700&datatype__in=19%2C33",
        "f6b60251ddbcc137fdb66eb392656eb43d7ab40d"
      ),
      ("http://127.0.0.1:8480/api/", "22e7520fddedd79b7028b7173ad2c5b4cb51089f"),
      ("http://127.0.0.1:8480/api/range/61495/", "751ece7156a119beaf48499b574d1657aefaf2ae"),
    ])
  func documented(url: String, expected: String) async throws {
    let parts = try #require(URLText(url))
    let request = HTTPRequest(
      method: .get, scheme: parts.scheme, authority: parts.authority,
      path: parts.path + (parts.query.map { "?\($0)" } ?? ""))
    let authorized = try await signature().authorize(request, body: nil)
    let fields = try Self.fields()
    #expect(authorized.request.headerFields[fields.signature] == expected)
    #expect(authorized.request.headerFields[fields.key] == "K")
    #expect(authorized.request.headerFields[fields.timestamp] == "1400000000")
    #expect(authorized.request.url == url)
    #expect(authorized.carriesSecret)
  }

  @Test("it stands beside the credentials of another authorizer, which is asked to renew them")
  func wrapped() async throws {
    let other = Renewable()
    let signature = try signature(with: other)
    let request = HTTPRequest(method: .get, scheme: "https", authority: "hub.example", path: "/")
    let authorized = try await signature.authorize(request, body: nil)
    #expect(authorized.request.headerFields[.authorization] == "Token 1")
    #expect(authorized.request.headerFields[try Self.fields().signature] != nil)
    #expect(authorized.generation == 1)
    #expect(try await signature.renew(rejected: 1))
    #expect(try await signature.renew(suspected: 2))
    let next = try await signature.authorize(request, body: nil)
    #expect(next.request.headerFields[.authorization] == "Token 3")
    #expect(signature.identity == other.identity)
  }

  @Test("alone it is never renewed, and has an identity of its own")
  func alone() async throws {
    let one = try signature()
    #expect(try await one.renew(rejected: 0) == false)
    #expect(try await one.renew(suspected: 0) == false)
    #expect(one.identity != nil)
    let other = try signature()
    #expect(one.identity != other.identity)
  }

  @Test("a call's own address is signed, as it is sent")
  func sent() async throws {
    let transport = StubTransport(json: "{}")
    let pipeline = Client.pipeline(transport, clock, try signature(with: BasicCredential("me@example.org", "a:b")))
    let call = Call(
      Endpoint("thing.list", service: "core", .get, "/api/{kind}/"), arguments: ["kind": "ü/1"],
      query: [QueryItem("in", "19,33"), QueryItem("q", "a b+c"), QueryItem("empty", "")]
    ) { _, _ in }
    try await pipeline.run(call, at: try ServerAddress("https://HUB.example:8443/pre/").resolved())
    let sent = try #require(transport.sent.first).request
    #expect(sent.url == "https://hub.example:8443/pre/api/%C3%BC%2F1/?in=19%2C33&q=a%20b%2Bc&empty=")
    #expect(
      sent.headerFields[try Self.fields().signature]
        == (try KeySignature.signature(of: sent.url, secret: "S3cr3t", time: "1400000000")))
    #expect(sent.headerFields[.authorization] == "Basic bWVAZXhhbXBsZS5vcmc6YTpi")
  }

  @Test("a key that cannot be sent, and a secret that is none")
  func configuration() throws {
    for (key, secret) in [("", "s"), ("a b", "s"), ("a\r\n", "s"), ("é", "s"), ("K", "")] {
      #expect(throws: ConfigurationError.self) {
        try KeySignature(key: key, secret: Secret(secret), fields: Self.fields(), clock: clock)
      }
    }
  }

  @Test("the secret is printed nowhere")
  func hidden() throws {
    #expect(!everythingPrinted(try signature()).contains("S3cr3t"))
  }

  @Test(
    "how far the clock is off, by the date of an answer",
    arguments: [
      ("Tue, 13 May 2014 16:53:20 GMT", "agrees"), ("Tue, 13 May 2014 16:53:50 GMT", "agrees"),
      ("Tue, 13 May 2014 16:43:20 GMT", "600 s ahead of"), ("Tue, 13 May 2014 17:03:20 GMT", "600 s behind"),
      ("yesterday", "must be right"),
    ])
  func clockDifference(date: String, expected: String) {
    let head = HTTPResponse(status: .unauthorized, headerFields: [.date: date])
    #expect(ClockDifference.advice(head, now: 1_400_000_000).contains(expected))
  }
}
