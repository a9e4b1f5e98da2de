import FlameHub
import HubSandbox
import Testing

/// The snippets about errors, and about calls as values.
struct FailureTests {
  private let absent: ID<Node> = "00000000-0000-4000-8000-000000000000"

  @Test func anAnswerThatIsAnError() async throws {
    try await withHub { hub, sandbox, realm async throws in
      #expect(try await catchByStatus(hub, id: absent) != nil)
      #expect(try await catchByClass(hub, id: absent) == "404")
      sandbox.inject(.answer(418, body: "I am a teapot"), on: "core GET /nodes/*")
      #expect(try await catchByClass(hub, id: absent) == "another 4xx: received status code 418")
      sandbox.inject(.answer(501), on: "core GET /nodes/*")
      #expect(try await catchByClass(hub, id: absent) == "5xx: received status code 501")
      #expect(try await catchByCode(hub, realm: realm) != nil)
    }
  }

  @Test func anErrorByItsMeaning() async throws {
    try await withHub { hub, sandbox, realm async throws in
      #expect(try await catchByMeaning(hub, realm: realm).isEmpty)
      await #expect(throws: HTTPClientError.self) { try await catchByMeaning(hub, realm: realm) }
      try await hub.auth.users.create(
        .init(name: "jane", email: "jane@example.org", password: "correct horse", realm: realm))
      let jane = try FlameHubClient(
        server: ServerAddress(sandbox.gateway), auth: .password("jane", "correct horse"))
      #expect(try await catchByMeaning(jane, realm: realm) == ["node_create"])
    }
  }

  @Test func aFailureWithoutAnAnswer() async throws {
    try await withHub { hub, sandbox, _ async throws in
      #expect(try await failuresWithoutAnAnswer(hub) == "1 realms")
      sandbox.inject(.reset, on: "auth GET /realms", times: .max)
      #expect(try await failuresWithoutAnAnswer(hub).hasPrefix("no answer: "))
      let stranger = try FlameHubClient(
        server: ServerAddress(sandbox.gateway), auth: .password("admin", "wrong password"))
      #expect(
        try await failuresWithoutAnAnswer(stranger).contains("The user credentials are invalid."))
    }
  }

  @Test func anAnswerThatCannotBeRead() async throws {
    try await withHub { hub, sandbox, _ async throws in
      sandbox.inject(.answer(200, body: "[]"), on: "auth GET /realms")
      #expect(try await failuresWithoutAnAnswer(hub).hasPrefix("an answer that cannot be read: "))
      sandbox.inject(.answer(200, body: #"{"version":"1.0.0-beta.40"}"#), on: "auth GET /", times: .max)
      let fresh = try FlameHubClient(server: ServerAddress(sandbox.gateway), auth: .none)
      #expect(try await failuresWithoutAnAnswer(fresh).hasPrefix("the client is set up wrongly: "))
    }
  }

  @Test func aRequestThatIsRefusedBeforeSending() async throws {
    try await withHub { hub, sandbox, _ async throws in
      sandbox.journal.clear()
      let reasons = try await refusedBeforeSending(hub)
      #expect(reasons.count == 2)
      #expect(reasons.first?.contains("'my-node' is no UUID") == true)
      #expect(sandbox.journal.requests.isEmpty)
    }
  }

  @Test func callsAreValues() async throws {
    try await withHub { hub, sandbox, _ async throws in
      let texts = try callsAsValues(hub)
      #expect(texts.first == "GET")
      #expect(texts.last?.hasPrefix("curl ") == true)
      #expect(texts.last?.contains("filter") == true)
      let observed = try observedClient(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      #expect(try await observed.auth.realms.list().total == 1)
      #expect(capabilities().contains("core.nodes.update"))
    }
  }
}
