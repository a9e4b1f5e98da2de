import FlameHub
import HubTesting
import Synchronization
import Testing

/// Which generation a server is of, and how a client finds out.
@Suite(.timeLimit(.minutes(1))) struct DetectionTests {
  private static let status = "GET /core/"
  private static let nodes = "GET /core/nodes?include=registry,registryProject"
  private static let oldNodes = "GET /core/nodes?include=registry,registry_project"

  private func lab(
    _ status: String, code: HTTPResponse.Status = .ok, auth: FlameAuthentication = .none
  ) throws -> Lab {
    try Lab(generation: nil, auth: auth) { sent in
      sent.request.path.hasSuffix("/core/") ? .json(status, status: code) : .json(#"{"data":[],"meta":{"total":0}}"#)
    }
  }

  private func list(_ lab: Lab) async throws { _ = try await lab.hub.core.nodes.list(page: .serverDefault) }

  @Test(arguments: [
    ("0.8.0", ServerGeneration.hub08), ("0.8.13", .hub08), ("0.8.20", .hub08), ("0.13.0", .hub013), ("0.13.7", .hub013),
    ("0.14.0", .hub013), ("0.14.0-beta.1", .hub013), ("1.0.0", .hub013), ("next", .hub013), ("0.8", .hub08),
    ("v0.8.13", .hub08), ("0.8.13+build.7", .hub08), (" 0.8.13.1", .hub08), ("2026", .hub013),
  ])
  func byTheVersionOfCore(version: String, generation: ServerGeneration) async throws {
    let lab = try lab(#"{"version":"\#(version)","timestamp":1785405600000}"#)
    #expect(try await lab.hub.generation() == generation)
    try await list(lab)
    #expect(lab.sent == [Self.status, generation == .hub08 ? Self.oldNodes : Self.nodes])
  }

  @Test(arguments: ["0.7.9", "0.8.21", "0.10", "0.12.5"])
  func betweenTheGenerations(version: String) async throws {
    let lab = try lab(#"{"version":"\#(version)"}"#)
    for _ in 0..<2 {
      let error = await #expect(throws: ConfigurationError.self) { try await list(lab) }
      #expect(error?.setting == "generation")
      for text in [version, "Hub 0.8", "Hub 0.13", "generation:"] { #expect(error?.reason.contains(text) == true) }
    }
    #expect(lab.sent == [Self.status, Self.status])
  }

  @Test(arguments: [
    (200, "<html>"), (200, "[]"), (200, #"{"version":7}"#), (200, "{}"), (404, ""), (403, "{}"), (401, "no"),
  ])
  func whatTellsNoVersionCountsAsTheNewest(code: Int, body: String) async throws {
    let lab = try lab(body, code: .init(code: code))
    try await list(lab)
    try await list(lab)
    #expect(lab.sent == [Self.status, Self.nodes, Self.nodes])
  }

  /// What is asked of one service says nothing of another, which may have an address of its own.
  @Test func servicesAskThemselves() async throws {
    let lab = try Lab(generation: nil) { sent in
      switch sent.request.path {
      case "/auth/": .json(#"{"version":"1.0.0-beta.26"}"#)
      case "/core/": .json("", status: .serviceUnavailable)
      default: .json(#"{"data":[],"meta":{"total":0}}"#)
      }
    }
    _ = try await lab.hub.auth.robots.list()
    #expect(try await lab.hub.auth.generation() == .hub08)
    #expect(!lab.sent.contains(Self.status))
  }

  @Test func whatIsTakenForTheNewestSaysSo() async throws {
    let lab = try lab("<html>")
    let error = await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.analysisLogRecords.list() }
    #expect(error?.reason.contains("does not tell its version") == true)
    #expect(error?.operation == "core.analysis-log-records.list")
  }

  /// A generation that was set wrongly must not look like an answer.
  @Test func answersOfAnotherGenerationAreRefused() async throws {
    let new = #"{"data":[{"id":"a","name":"n","createdAt":"2025-01-01T00:00:00.000Z"}],"meta":{"total":1}}"#
    let empty = #"{"data":[],"meta":{"total":0,"schema":{"name":"node"}}}"#
    let old = #"{"data":[{"id":"a","name":"n","created_at":"2025-01-01T00:00:00.000Z"}],"meta":{"total":1}}"#
    for (generation, body) in [(ServerGeneration.hub08, new), (.hub08, empty), (.hub013, old)] {
      let lab = try Lab(generation: generation, body)
      let error = await #expect(throws: ResponseDecodingError.self) { try await list(lab) }
      if body != empty { #expect(error?.description.contains("set it right") == true) }
    }
    let created = try Lab(generation: .hub08, #"{"data":{"id":"a","createdAt":""},"meta":{}}"#)
    let error = await #expect(throws: ResponseDecodingError.self) {
      try await created.hub.core.nodes.create(.init(name: "n"))
    }
    #expect(error?.description.contains("the server has done what it was asked") == true)
  }

  @Test func theQuestionCarriesNoCredential() async throws {
    let lab = try lab(#"{"version":"0.13.0"}"#, auth: .password("admin", "start123"))
    try await list(lab)
    let sent = lab.transport.sent.filter { !$0.request.path.hasSuffix("/token") }
    #expect(sent.map { $0.request.headerFields[.authorization] } == [nil, "Bearer access-1"])
  }

  @Test func whatIsConfiguredIsNotAsked() async throws {
    let lab = try Lab(generation: .hub08, #"{"data":[],"meta":{"total":0}}"#)
    try await list(lab)
    #expect(try await lab.hub.core.generation() == .hub08)
    #expect(lab.sent == [Self.oldNodes])
  }

  @Test func servicesAloneAskThemselves() async throws {
    let transport = StubTransport { sent in
      switch sent.request.path {
      case "/a/": .json(#"{"version":"1.0.0-beta.26","date":"x"}"#)
      case "/b/": .json(#"{"version":"1.0.0-beta.57"}"#)
      case "/c/": .json(#"{"version":"1.0.0-beta.40"}"#)
      case "/d/": .json(#"{"version":"1.0.0"}"#)
      case "/e/": .json(#"{"version":"1.0.0-beta.62"}"#)
      default: .json(#"{"version":"0.8.13"}"#)
      }
    }
    func auth(_ path: String) throws -> FlameAuthClient {
      try FlameAuthClient(server: ServerAddress("https://hub.example/\(path)"), transport: transport)
    }
    #expect(try await auth("a").generation() == .hub08)
    #expect(try await auth("b").generation() == .hub013)
    #expect(try await auth("d").generation() == .hub013)
    #expect(try await auth("e").generation() == .hub013)
    await #expect(throws: ConfigurationError.self) { try await auth("c").generation() }
    let core = try FlameCoreClient(server: "https://hub.example/core", transport: transport)
    #expect(try await core.generation() == .hub08)
    #expect(transport.sent.map(\.request.path) == ["/a/", "/b/", "/d/", "/e/", "/c/", "/core/"])
  }

  @Test func callsAreThoseOfTheNewestUntilItIsKnown() async throws {
    let lab = try lab(#"{"version":"0.8.13"}"#)
    func path() throws -> String {
      try lab.hub.core.request(of: lab.hub.core.nodes.calls.list(ListQuery(sort: .by(.createdAt)))).path
    }
    #expect(try path().hasSuffix("sort=createdAt"))
    #expect(lab.sent.isEmpty)
    _ = try await lab.hub.generation()
    #expect(try path().hasSuffix("sort=created_at"))
  }

  @Test func failuresAreNotRemembered() async throws {
    let answers = Mutex(0)
    let lab = try Lab(generation: nil) { sent in
      guard sent.request.path.hasSuffix("/core/") else { return .json(#"{"data":[],"meta":{"total":0}}"#) }
      let number = answers.withLock { count in
        count += 1
        return count
      }
      switch number {
      case 1: throw TransportError(.refused, reach: .notConnected, peer: "hub.example:443", reason: "nobody listens")
      case 2: return .json("", status: .serviceUnavailable)
      default: return .json(#"{"version":"0.8.13"}"#)
      }
    }
    await #expect(throws: TransportError.self) { try await list(lab) }
    await #expect(throws: HTTPServerError.self) { try await list(lab) }
    try await list(lab)
    #expect(lab.sent == [Self.status, Self.status, Self.status, Self.oldNodes])
  }

  @Test func whoeverWaitsSharesTheQuestionAndMayLeave() async throws {
    let gate = AsyncStream.makeStream(of: Bool.self)
    let lab = try Lab(generation: nil) { sent in
      guard sent.request.path.hasSuffix("/core/") else { return .json(#"{"data":[],"meta":{"total":0}}"#) }
      for await _ in gate.stream { break }
      try Task.checkCancellation()
      return .json(#"{"version":"0.8.13"}"#)
    }
    let leaver = Task { try await list(lab) }
    while lab.transport.sent.isEmpty { await Task.yield() }
    let others = (0..<5).map { _ in Task { try await list(lab) } }
    for _ in 0..<100 { await Task.yield() }
    leaver.cancel()
    await #expect(throws: CancellationError.self) { try await leaver.value }
    gate.continuation.finish()
    for other in others { try await other.value }
    #expect(lab.sent == [Self.status] + Array(repeating: Self.oldNodes, count: 5))
  }

  @Test func theTimeOfACallHoldsForTheQuestion() async throws {
    let gate = AsyncStream.makeStream(of: Bool.self)
    let lab = try Lab(generation: nil) { _ in
      for await _ in gate.stream { break }
      try Task.checkCancellation()
      return .json("{}")
    }
    let call = Task { try await lab.hub.core.nodes.list(options: RequestOptions(timeout: .seconds(2))) }
    await lab.clock.waitForSleepers(1)
    lab.clock.advance(by: .seconds(2))
    let error = await #expect(throws: DeadlineExceeded.self) { try await call.value }
    #expect(error?.limit == .seconds(2))
  }
}
