import FlameHub
import HubSandbox
import Testing

/// The snippets about servers and accounts.
struct ConnectingTests {
  @Test func clientsAreBuiltWithoutSendingAnything() throws {
    let hub = try connectToTheDefaultServer(password: "secret")
    let call = try hub.core.nodes.calls.list(.init())
    #expect(try hub.core.request(of: call).authority == "core.privateaim.dev")
    let gateway = try connectToAGateway(password: "secret")
    #expect(try gateway.core.request(of: call).path.hasPrefix("/core/nodes?"))
    #expect(try gateway.core.request(of: call).authority == "localhost:3000")
    let services = try connectToServices(secret: "secret")
    #expect(try services.core.request(of: call).path.hasPrefix("/hub/core/nodes?"))
    #expect(throws: ConfigurationError.self) {
      try FlameHubClient(server: "http://hub.example.org", auth: .password("admin", "secret"))
    }
  }

  @Test func firstTenLines() async throws {
    try await withHub { _, sandbox, _ async throws in
      let left = try await firstSteps(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      #expect(left == 0)
      #expect(sandbox.journal.requests(matching: "DELETE /nodes/*").map(\.status) == [202])
    }
  }

  @Test func servicesAloneShareOneToken() async throws {
    try await withHub { _, sandbox, _ async throws in
      sandbox.journal.clear()
      let (user, nodes) = try await connectOneByOne(
        authURL: ServerAddress(sandbox.auth), coreURL: ServerAddress(sandbox.core), password: sandbox.password)
      #expect(user.name == "admin")
      #expect(nodes.items.isEmpty)
      #expect(sandbox.journal.requests(matching: "POST /token").count == 1)
    }
  }

  @Test func otherAccountsLogInEachInItsWay() async throws {
    try await withHub { hub, sandbox, _ async throws in
      let realm = try await createARealm(hub)
      try await hub.auth.users.create(
        .init(name: "jane", email: "jane@example.org", password: "correct horse", realm: realm))
      let clients = try connectWithOtherAccounts(
        server: ServerAddress(sandbox.gateway), password: "correct horse", secret: "a secret", refreshToken: "garbage")
      #expect(try await clients[0].auth.users.get("@me").realmID == realm.id)
      #expect(try await clients[3].auth.realms.list().total == 2)
      sandbox.journal.clear()
      await #expect(throws: HTTPUnauthorized.self) { _ = try await clients[1].core.nodes.list() }
      await #expect(throws: AuthenticationError.self) { _ = try await clients[2].core.nodes.list() }
      let forms = sandbox.journal.requests(matching: "POST /token").map { String(decoding: $0.body, as: UTF8.self) }
      #expect(forms.map { $0.contains("client_credentials") && $0.contains("my-client") } == [true, false], "\(forms)")
      #expect(forms.map { $0.contains("refresh_token") } == [false, true])
    }
  }

  @Test func tokenFromElsewhereIsSentAsItIs() async throws {
    try await withHub { _, sandbox, _ async throws in
      let hub = try connectWithAToken(server: ServerAddress(sandbox.gateway), token: "garbage")
      await #expect(throws: HTTPBadRequest.self) { _ = try await hub.core.nodes.list() }
      let request = try #require(sandbox.journal.requests(matching: "core GET /nodes").last)
      #expect(request.fields[.authorization] == "Bearer garbage")
    }
  }

  @Test func optionsAreSent() async throws {
    try await withHub { _, sandbox, _ async throws in
      let hub = try connectWithOptions(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      _ = try await hub.core.nodes.list()
      let request = try #require(sandbox.journal.requests(matching: "core GET /nodes").last)
      #expect(request.fields[.userAgent] == "node-inventory/1.2 (ops@example.org)")
    }
  }

  @Test func oneCallGoesWithoutAccount() async throws {
    try await withHub { hub, sandbox, _ async throws in
      sandbox.journal.clear()
      #expect(try await oneCallUnlikeTheOthers(hub).total == 1)
      #expect(sandbox.journal.requests.map(\.method) == ["GET"])
      #expect(sandbox.journal.requests.first?.fields[.authorization] == nil)
    }
  }

  @Test func oneCallGoesAsSomebodyElse() async throws {
    try await withHub { hub, sandbox, _ async throws in
      let token = try #require(
        sandbox.journal.requests.last?.fields[.authorization]?.split(separator: " ").last.map(String.init))
      let stray = try FlameHubClient(server: ServerAddress(sandbox.gateway), auth: .bearer("garbage"))
      #expect(try await oneCallAsSomebodyElse(stray, token: Secret(token), other: hub.credential) == [0, 0])
      await #expect(throws: HTTPBadRequest.self) { _ = try await stray.core.nodes.list() }
    }
  }
}
