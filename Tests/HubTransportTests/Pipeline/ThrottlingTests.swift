import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// Refusals that do not say for how long: reliability, case 31.
struct ThrottlingTests {
  private func lab(_ answers: [Reply]) -> Lab {
    var lab = Lab(answers)
    lab.traits.throttling = Throttling(waits: [.seconds(5), .seconds(10), .seconds(20)], repeatsWrites: false)
    return lab
  }

  @Test func theWaitsAreTheBackends() async throws {
    let lab = lab([.status(429), .status(429), .status(429), .ok])
    #expect(try await lab.run() == "done")
    #expect(lab.waits.slept == [.seconds(5), .seconds(10), .seconds(20)])
  }

  @Test func thereAreNoMoreTriesThanWaits() async {
    let lab = lab([.status(429)])
    await #expect(throws: HTTPClientError.self) { try await lab.run() }
    #expect(lab.sent.count == 4)
  }

  @Test func whatTheServerSaysCountsMore() async throws {
    let lab = lab([.status(429, [.retryAfter: "2"]), .ok])
    #expect(try await lab.run() == "done")
    #expect(lab.waits.slept == [.seconds(2)])
  }

  @Test func writesAreLeftToTheCaller() async {
    let lab = lab([.status(429), .ok])
    await #expect(throws: HTTPClientError.self) { try await lab.run(.post) }
    #expect(lab.sent.count == 1)
  }

  @Test func oneTryIsOneTry() async {
    let lab = lab([.status(429), .ok])
    await #expect(throws: HTTPClientError.self) { try await lab.run(options: RequestOptions(retry: .never)) }
    #expect(lab.sent.count == 1)
  }

  @Test func aWaitBeyondTheDeadlineIsNotBegun() async {
    var lab = lab([.status(429), .ok])
    lab.isPatient = true
    lab.options.timeout = .seconds(4)
    await #expect(throws: HTTPClientError.self) { try await lab.run() }
    #expect(lab.clock.uptime == .zero)
  }

  @Test func otherFailuresWaitAsEver() async throws {
    let lab = lab([.status(503), .ok])
    #expect(try await lab.run() == "done")
    #expect(lab.waits.slept == [.milliseconds(25)])
  }
}
