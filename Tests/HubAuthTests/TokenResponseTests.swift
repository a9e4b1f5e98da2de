import HubErrors
import HubHTTP
import HubTesting
import Testing

@testable import HubAuth

@Suite("What a token endpoint may answer", .timeLimit(.minutes(1)))
struct TokenResponseTests {
  private func parse(_ body: String, contentType: String = "application/json") throws -> TokenResponse {
    try TokenResponse(
      parsing: Array(body.utf8),
      head: HTTPResponse(
        status: 200, headerFields: [.contentType: contentType, .date: "Sun, 06 Nov 1994 08:49:37 GMT"]),
      now: 784_111_777)
  }

  @Test("a full answer")
  func full() throws {
    let response = try parse(
      #"{"access_token":"a.b.c","expires_in":900,"token_type":"Bearer","scope":"global","refresh_token":"r","more":[1]}"#
    )
    #expect(
      response
        == TokenResponse(
          accessToken: "a.b.c", tokenType: "Bearer", expiresIn: .seconds(900), refreshToken: "r", scope: "global",
          answeredAt: 784_111_777))
  }

  @Test(
    "129: what is no token is a typed error, and no header field is built from it",
    arguments: [
      "", "<html><body>Log in to the network</body></html>", "[]", "null", "\"token\"", "{", "{}",
      #"{"access_token":null}"#, #"{"access_token":7}"#, #"{"access_token":""}"#, #"{"access_token":"a b"}"#,
      #"{"access_token":"a\r\nX-Evil: 1"}"#, #"{"access_token":"a\u0000"}"#, #"{"access_token":"tökén"}"#,
      #"{"access_token":"a\u007f"}"#, #"{"error":"slow_down"}"#,
    ])
  func unusable(body: String) async throws {
    let error = #expect(throws: AuthenticationError.self) { try parse(body) }
    #expect(error?.reason == .invalidTokenResponse)
    #expect(error?.description.contains("Evil") == false)

    let server = TokenServer()
    server.fail(.answer(200, body))
    let client = try Client(server)
    let thrown = await #expect(throws: AuthenticationError.self) { try await client.read() }
    #expect(thrown?.reason == .invalidTokenResponse)
    #expect(server.resourceHits.isEmpty)
    #expect(server.tokenRequests.count == 1)
  }

  @Test("129: a page of markup is recognised")
  func markup() {
    let error = #expect(throws: AuthenticationError.self) { try parse("<html>", contentType: "text/html") }
    #expect(error?.description.contains("portal") == true)
  }

  @Test("129: tokens of another issuer than a token endpoint are checked as well")
  func otherIssuer() async throws {
    for token in ["", "a\nb", "ü"] as [Secret] {
      let issuer = StubIssuer { _, _ in TokenResponse(accessToken: token) }
      let credential = TokenCredential(.clientCredentials, issuer: issuer, clock: ManualClock(), random: Halves())
      let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
      #expect(error?.reason == .invalidTokenResponse)
    }
  }

  @Test("130: the type of the token", arguments: ["\"bearer\"", "\"BEARER\"", "\"Bearer\"", "null"])
  func bearer(type: String) throws {
    #expect(try parse(#"{"access_token":"t","token_type":\#(type)}"#).accessToken == "t")
    #expect(try parse(#"{"access_token":"t"}"#).tokenType == nil)
  }

  @Test("130: tokens that need more than a header field are refused", arguments: ["mac", "DPoP", "N_A", ""])
  func otherTypes(type: String) {
    let error = #expect(throws: AuthenticationError.self) {
      try parse(#"{"access_token":"t","token_type":"\#(type)"}"#)
    }
    #expect(error?.reason == .invalidTokenResponse)
  }
}
