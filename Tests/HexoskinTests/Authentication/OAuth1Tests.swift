import Hexoskin
import HubTesting
import Testing

@Suite struct OAuth1Tests {
  private static func form(_ text: String) -> ReceivedResponse {
    ReceivedResponse(
      head: HTTPResponse(
        status: .ok, headerFields: [.contentType: "application/x-www-form-urlencoded"]), bytes: Array(text.utf8))
  }

  @Test func threeStepsLeadToAToken() async throws {
    let lab = try Lab(auth: .anonymous) { sent in
      switch sent.request.path {
      case "/oauth/request_token":
        Self.form("oauth_token=rtok&oauth_token_secret=rsec&oauth_callback_confirmed=true")
      case "/oauth/access_token":
        Self.form("oauth_token=atok&oauth_token_secret=asec&oauth_authorized_realms=readonly")
      default: .json(Documents.user)
      }
    }
    let three = try await lab.client.oauth1.authorization(callback: "https://app.example/cb?x=1")
    #expect(three.url == "http://127.0.0.1:8480/oauth/authorize?oauth_token=rtok")
    try await lab.client.oauth1.complete(
      three, callback: "https://app.example/cb?x=1&oauth_token=rtok&oauth_verifier=V123")
    let token = OAuth1Token("atok", secret: "asec", attributes: ["oauth_authorized_realms": "readonly"])
    #expect(lab.client.credentials.current == .oauth1(token))
    _ = try await lab.client.users.get(99)
    #expect(lab.paths == ["/oauth/request_token", "/oauth/access_token", "/api/user/99/"])
    let headers = lab.transport.sent.compactMap { $0.request.headerFields[.authorization] }
    #expect(headers.count == 3)
    #expect(headers[1].contains(#"oauth_verifier="V123""#))
    #expect(headers[2].contains(#"oauth_token="atok""#))
    #expect(!headers[2].contains("oauth_verifier"))
  }

  @Test func aCallbackOfAnotherAuthorizationSendsNothing() async throws {
    let lab = try Lab(auth: .anonymous) { _ in
      Self.form("oauth_token=rtok&oauth_token_secret=rsec&oauth_callback_confirmed=true")
    }
    let three = try await lab.client.oauth1.authorization(callback: "https://app.example/cb")
    let error = try await #require(throws: AuthorizationCallbackError.self) {
      try await lab.client.oauth1.complete(
        three, callback: "https://app.example/cb?oauth_token=other&oauth_verifier=V123")
    }
    #expect(error.reason == .otherToken)
    #expect(lab.paths == ["/oauth/request_token"])
    #expect(lab.client.credentials.current == .anonymous)
  }

  @Test func aRefusedSecretIsTold() async throws {
    let lab = try Lab(auth: .anonymous) { _ in .empty(.unauthorized) }
    let error = try await #require(throws: HTTPUnauthorized.self) {
      try await lab.client.oauth1.authorization(callback: "https://app.example/cb")
    }
    #expect(error.message?.contains("secret") == true)
  }
}
