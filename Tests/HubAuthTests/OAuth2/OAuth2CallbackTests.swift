import HubErrors
import HubJSON
import HubTesting
import Testing

@_spi(Backend) @testable import HubAuth

@Suite("Callbacks of OAuth 2 that complete nothing send nothing")
struct OAuth2CallbackTests {
  private func failure(
    _ kind: OAuth2Authorization.Kind = .code, redirect: String = OAuth2FlowTests.redirect,
    _ callback: (_ state: String) -> String
  ) async throws -> AuthorizationCallbackError {
    let transport = StubTransport(json: OAuth2FlowTests.granted)
    let flow = try OAuth2FlowTests.flow(transport)
    let begun = try flow.authorization(kind, redirect: redirect)
    let text = callback(OAuth2FlowTests.state(of: begun))
    let error = await #expect(throws: AuthorizationCallbackError.self) {
      try await flow.complete(begun, callback: text)
    }
    #expect(transport.sent.isEmpty)
    let found = try #require(error)
    #expect(!everythingPrinted(found).contains(OAuth2FlowTests.state(of: begun)))
    #expect(!everythingPrinted(found).contains("secret"))
    return found
  }

  @Test(
    "a state that is missing, another one, a part, longer, or in the wrong place",
    arguments: ["", "&state=", "&state=other", "&state=%S0", "&state=0%S", "#state=%S"])
  func state(part: String) async throws {
    let error = try await failure { state in
      "\(OAuth2FlowTests.redirect)?code=secret\(part.replacing("%S", with: state))"
    }
    #expect(error.reason == .stateMismatch)
  }

  @Test("a state of the same length that differs in its last character")
  func lastCharacter() async throws {
    let error = try await failure { state in
      "\(OAuth2FlowTests.redirect)?code=secret&state=\(state.dropLast())\(state.last == "A" ? "B" : "A")"
    }
    #expect(error.reason == .stateMismatch)
  }

  @Test("an error counts only with the right state")
  func foreignError() async throws {
    let error = try await failure { _ in "\(OAuth2FlowTests.redirect)?error=access_denied&state=other" }
    #expect(error.reason == .stateMismatch)
    #expect(error.code == nil)
  }

  @Test("a refusal carries the service's words")
  func refusal() async throws {
    let error = try await failure { state in
      "\(OAuth2FlowTests.redirect)?error=access_denied&error_description=The+user+said+no.%0A\(state)"
        + "&error_uri=https%3A%2F%2Fhub.example%2Fhelp&state=\(state)"
    }
    #expect(error.reason == .refused)
    #expect(error.code == "access_denied")
    #expect(error.explanation == "The user said no. REDACTED")
    #expect(error.uri == "https://hub.example/help")
    #expect(error.message.contains("denied") && error.message.contains("The user said no."))
  }

  @Test("a refused token, said in the fragment or in the query", arguments: ["#", "?"])
  func implicitRefusal(mark: String) async throws {
    let error = try await failure(.implicit) { state in
      "\(OAuth2FlowTests.redirect)\(mark)error=unauthorized_client&state=\(state)"
    }
    #expect(error.reason == .refused)
    #expect(error.code == "unauthorized_client")
    #expect(error.explanation == nil)
  }

  @Test("what is missing, or there twice")
  func parameters() async throws {
    let redirect = OAuth2FlowTests.redirect
    #expect(try await failure { "\(redirect)?state=\($0)" }.reason == .missing("code"))
    #expect(try await failure { "\(redirect)?state=\($0)&code=" }.reason == .missing("code"))
    #expect(try await failure { "\(redirect)?state=\($0)#access_token=secret" }.reason == .missing("code"))
    #expect(try await failure(.implicit) { "\(redirect)#state=\($0)" }.reason == .missing("access_token"))
    #expect(try await failure(.implicit) { "\(redirect)?state=\($0)&access_token=secret" }.reason == .stateMismatch)
    #expect(try await failure { "\(redirect)?state=\($0)&code=a&code=a" }.reason == .duplicated("code"))
    #expect(try await failure { "\(redirect)?state=\($0)&state=\($0)&code=a" }.reason == .duplicated("state"))
    #expect(try await failure { "\(redirect)?state=\($0)&code=a&state=x" }.reason == .duplicated("state"))
    #expect(
      try await failure { "\(redirect)?state=\($0)&error=a&error=b" }.reason == .duplicated("error"))
    #expect(
      try await failure(.implicit) { "\(redirect)#state=\($0)&access_token=a&access_token=b" }.reason
        == .duplicated("access_token"))
  }

  @Test(
    "an address that is not the redirect's",
    arguments: [
      "http://app.example/cb?x=1", "https://evil.example/cb?x=1", "https://app.example:8443/cb?x=1",
      "https://app.example/CB?x=1", "https://app.example/cb/?x=1", "https://app.example/cb?x=2",
      "https://app.example/cb?y=1",
      "https://app.example.evil.example/cb?x=1", "app.example:/cb?x=1",
    ])
  func foreign(base: String) async throws {
    let error = try await failure(redirect: "https://app.example/cb?x=1") { "\(base)&code=secret&state=\($0)" }
    #expect(error.reason == .foreign)
    #expect(error.message.contains("https://app.example/cb"))
  }

  @Test(
    "what is no address at all",
    arguments: [
      "", " \n", "code=secret&state=%S", "/cb?code=secret&state=%S", "https://app.example/cb?co de=secret", "?state=%S",
      "https://user@app.example/cb?state=%S",
    ])
  func malformed(text: String) async throws {
    let error = try await failure { text.replacing("%S", with: $0) }
    #expect(error.reason == .malformed)
  }

  @Test("an address without end is not read")
  func long() async throws {
    let error = try await failure {
      "\(OAuth2FlowTests.redirect)?state=\($0)&code=\(String(repeating: "a", count: 1 << 17))"
    }
    #expect(error.reason == .malformed)
  }

  @Test(
    "addresses that are the redirect's in another spelling",
    arguments: [
      ("https://app.example", "HTTPS://APP.EXAMPLE:443/?"),
      ("http://127.0.0.1:8123/cb", " http://127.0.0.1:8123/cb?\n"),
      ("com.example.app:/cb", "Com.Example.App:/cb?"),
      ("https://app.example/cb?a=1&a=2", "https://app.example/cb?a=2&a=1&"),
      ("https://app.example/cb?state=1", "https://app.example/cb?state=1&"),
    ])
  func spellings(redirect: String, base: String) async throws {
    let transport = StubTransport(json: OAuth2FlowTests.granted)
    let flow = try OAuth2FlowTests.flow(transport)
    let begun = try flow.authorization(redirect: redirect)
    let callback =
      base.replacing("\n", with: "") + "code=C&iss=x&state=\(OAuth2FlowTests.state(of: begun))"
      + (base.contains("\n") ? "\n" : "")
    _ = try await flow.complete(begun, callback: callback)
    #expect(transport.sent.count == 1)
  }

  @Test("what was kept without a state is refused")
  func emptyState() {
    let text = #"{"response_type":"code","url":"https://a/","redirect_uri":"https://b/","state":""}"#
    #expect(throws: (any Error).self) { try HubJSONDecoder().decode(OAuth2Authorization.self, from: Array(text.utf8)) }
  }

  @Test("state and verifier are printed nowhere")
  func hidden() throws {
    let begun = try OAuth2FlowTests.flow(StubTransport(json: "")).authorization(redirect: OAuth2FlowTests.redirect)
    let printed =
      everythingPrinted(begun)
      + everythingPrinted(TokenGrant.authorizationCode("secret-code", redirect: nil, verifier: begun.verifier))
    #expect(!printed.contains(OAuth2FlowTests.state(of: begun)))
    #expect(!printed.contains(try #require(begun.verifier).exposed))
    #expect(!printed.contains("secret-code"))
  }
}
