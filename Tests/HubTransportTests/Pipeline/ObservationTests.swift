import HubErrors
import HubHTTP
import HubTransport
import Testing

/// What observers are told, and that it holds no secret.
struct ObservationTests {
  @Test func aPlainCall() async throws {
    let lab = Lab([.ok])
    try await lab.run()
    #expect(lab.log.phases == [.started, .attempt, .answered(.ok), .succeeded(bytes: 4)])
    #expect(lab.log.events.map(\.attempt) == [0, 1, 1, 1])
    #expect(Set(lab.log.events.map(\.operation)) == ["things.test"])
    #expect(Set(lab.log.events.map(\.request)) == ["GET https://hub.example.org/base/things"])
  }

  @Test func everythingThatCanHappen() async throws {
    var lab = Lab([.status(503), .status(401), .redirect(302, "/moved"), .ok])
    lab.authorizer = StubAuthorizer()
    try await lab.run()
    let delay = Duration.milliseconds(25)
    #expect(
      lab.log.phases == [
        .started, .attempt, .answered(503), .retrying(reason: "status 503", delay: delay), .attempt, .answered(401),
        .renewing, .redirected, .answered(200), .succeeded(bytes: 4),
      ])
    #expect(lab.log.events.map(\.attempt) == [0, 1, 1, 1, 2, 2, 2, 2, 2, 2])
    #expect(lab.log.events.map(\.elapsed) == Array(repeating: .zero, count: 4) + Array(repeating: delay, count: 6))
  }

  @Test func failures() async {
    let refused = Lab([.status(404)])
    await #expect(throws: HTTPNotFound.self) { try await refused.run() }
    #expect(refused.log.phases == [.started, .attempt, .answered(404), .failed("status 404")])
    var lost = Lab([.failure(.tls, .notConnected)])
    lost.options.retry = .never
    await #expect(throws: TransportError.self) { try await lost.run() }
    #expect(lost.log.phases.count == 3)
    guard case .failed(let text) = lost.log.phases.last else {
      Issue.record("no failure")
      return
    }
    #expect(text.contains("no secure connection"))
  }

  @Test func aStream() async throws {
    let lab = Lab([.ok])
    _ = try await lab.open()
    #expect(lab.log.phases == [.started, .attempt, .answered(.ok), .succeeded(bytes: nil)])
  }

  @Test func nothingHoldsASecret() async {
    var lab = Lab([.status(503), .status(401), .failure(.connectionLost, .sent), .status(404)])
    lab.authorizer = StubAuthorizer()
    await #expect(throws: (any Error).self) {
      try await lab.run(query: [QueryItem("password", "c4n4ry")], headerFields: [.cookie: "c4n4ry"])
    }
    let text = lab.log.events.map { "\($0)" }.joined()
    #expect(text.contains("password=REDACTED"))
    #expect(!text.contains("c4n4ry"))
    #expect(!text.contains("token-1"))
  }
}
