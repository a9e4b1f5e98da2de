import HubErrors
import HubHTTP
import HubTransport
import Testing

@testable import HubAuth

@Suite("Credentials that stay as they are")
struct CredentialTests {
  private let request = HTTPRequest(method: .get, scheme: "https", authority: "hub.example", path: "/")

  @Test("a bearer token is sent as it is and never renewed")
  func bearer() async throws {
    let authorized = try await BearerToken("a.b-c_d~e+f/g=").authorize(request, body: nil)
    #expect(authorized.request.headerFields[.authorization] == "Bearer a.b-c_d~e+f/g=")
    #expect(authorized.carriesSecret)
    #expect(try await BearerToken("t").renew(rejected: 0) == false)
    let other = try await BearerToken("t", scheme: "Custom").authorize(request, body: nil)
    #expect(other.request.headerFields[.authorization] == "Custom t")
  }

  @Test(
    "a token that cannot stand in a header field is refused at once",
    arguments: ["", "t\n", "t\r\nX: 1", "t u", "ü", "t\0"])
  func badBearer(text: String) {
    let error = #expect(throws: ConfigurationError.self) { try BearerToken(Secret(text)) }
    #expect(error?.setting == "auth")
    #expect(text.isEmpty || error?.description.contains(text) == false)
  }

  @Test(
    "Basic credentials (RFC 7617)",
    arguments: [
      ("Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), ("test", "123£", "dGVzdDoxMjPCow=="),
      ("", "", "Og=="), ("me@example.org", "a:b", "bWVAZXhhbXBsZS5vcmc6YTpi"),
    ])
  func basic(username: String, password: String, expected: String) async throws {
    let credential = try BasicCredential(username, Secret(password))
    let authorized = try await credential.authorize(request, body: nil)
    #expect(authorized.request.headerFields[.authorization] == "Basic \(expected)")
    #expect(try await credential.renew(rejected: 0) == false)
  }

  @Test(
    "Basic credentials that the server would read as others",
    arguments: [("a:b", "c"), ("a\n", "c"), ("a", "c\r\n"), ("a", "c\u{85}"), ("a", "\u{7F}"), ("a\0", "c")])
  func badBasic(username: String, password: String) {
    #expect(throws: ConfigurationError.self) { try BasicCredential(username, Secret(password)) }
  }
}
