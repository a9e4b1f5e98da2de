import HubErrors
import HubHTTP
import HubTesting
@testable @_spi(Backend) import HubTransport
import Testing

/// When a failed try is repeated: reliability, cases 30 to 36, 67 to 69, 77, 78.
@Suite(.timeLimit(.minutes(1)))
struct RetryWaitTests {
  /// With one half drawn every time, waits are half their ceilings.
  @Test func waitsDouble() async {
    var lab = Lab([.status(503, body: #"{"code":"down","message":"maintenance"}"#)])
    lab.options.retry.attempts = 5
    let error = await #expect(throws: HTTPServerError.self) { try await lab.run() }
    #expect(lab.waits.slept == [.milliseconds(25), .milliseconds(50), .milliseconds(100), .milliseconds(200)])
    #expect(error?.attempts.map(\.delay) == lab.waits.slept)
    #expect(error?.attempts.map(\.reason) == Array(repeating: "status 503", count: 4))
    #expect(error?.message == "maintenance")
    #expect(lab.sent.count == 5)
  }

  @Test func throttlingWaitsLonger() async throws {
    let lab = Lab([.status(429), .status(429), .ok])
    try await lab.run(.post)
    #expect(lab.waits.slept == [.milliseconds(500), .seconds(1)])
  }

  @Test func waitsStopAtTheCeiling() async {
    var lab = Lab([.status(429)])
    lab.options.retry.attempts = 9
    await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(lab.waits.slept.suffix(4) == [.seconds(8), .seconds(10), .seconds(10), .seconds(10)])
  }

  @Test func failuresWithoutAnAnswerListTheTriesBefore() async {
    let lab = Lab([.status(503), .failure(.connectionLost, .sent), .failure(.refused, .notConnected)])
    let error = await #expect(throws: TransportError.self) { try await lab.run() }
    #expect(error?.kind == .refused)
    #expect(error?.attempts.map(\.reason) == ["status 503", "connectionLost: stub"])
  }

  @Test func neverIsOneTry() async {
    let lab = Lab([.status(503)])
    await #expect(throws: HubAPIError.self) { try await lab.run(options: RequestOptions(retry: .never)) }
    #expect(lab.sent.count == 1)
    #expect(lab.waits.slept.isEmpty)
  }

  @Test(arguments: [
    ("2", Duration.seconds(2)), ("0", .zero), ("120", .seconds(120)), ("Sun, 15 Jun 2025 15:06:45 GMT", .seconds(5)),
    ("Sun, 06 Nov 1994 08:49:37 GMT", .zero),
  ])
  func retryAfterIsObeyed(value: String, wait: Duration) async throws {
    for status in [429, 503] {
      let lab = Lab([.status(status, [.retryAfter: value]), .ok])
      #expect(try await lab.run() == "done")
      #expect(lab.waits.slept == [wait])
    }
  }

  @Test(arguments: ["-1", "+1", "1.5", "abc", ""])
  func nonsenseInRetryAfterIsIgnored(value: String) async throws {
    let lab = Lab([.status(503, [.retryAfter: value]), .ok])
    try await lab.run()
    #expect(lab.waits.slept == [.milliseconds(25)])
  }

  @Test(arguments: ["121", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"])
  func aLongRetryAfterIsGivenToTheCaller(value: String) async {
    let lab = Lab([.status(429, [.retryAfter: value]), .ok])
    let error = await #expect(throws: HTTPClientError.self) { try await lab.run() }
    #expect((error?.retryAfter ?? .zero) > .seconds(120))
    #expect(lab.waits.slept.isEmpty)
    #expect(lab.sent.count == 1)
  }

  /// Reliability, case 34: no sleep that the deadline would end.
  @Test func aRetryAfterBeyondTheDeadlineIsGivenToTheCaller() async {
    var lab = Lab([.status(429, [.retryAfter: "30"]), .ok])
    lab.isPatient = true
    let error = await #expect(throws: HubAPIError.self) {
      try await lab.run(options: RequestOptions(timeout: .seconds(29)))
    }
    #expect(error?.retryAfter == .seconds(30))
    #expect(lab.sent.count == 1)
  }

  @Test func theDeadlineEndsAWaitAndNamesItsCause() async throws {
    var lab = Lab([.status(429)])
    lab.isPatient = true
    let call = Task { [lab] in try await lab.run(options: RequestOptions(timeout: .milliseconds(200))) }
    await lab.clock.waitForSleepers(2)
    lab.clock.advance(by: .milliseconds(199))
    #expect(lab.clock.sleepers == 2)
    lab.clock.advance(by: .milliseconds(1))
    let error = await #expect(throws: DeadlineExceeded.self) { try await call.value }
    #expect(error?.lastFailure == "status 429")
    #expect(error?.limit == .milliseconds(200))
    #expect(error?.operation == "things.test")
    #expect(lab.sent.count == 1)
  }

  @Test func cancellationEndsAWait() async {
    var lab = Lab([.status(503)])
    lab.isPatient = true
    let call = Task { [lab] in try await lab.run() }
    await lab.clock.waitForSleepers(1)
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
    #expect(lab.sent.count == 1)
    #expect(lab.clock.sleepers == 0)
  }

  @Test func aCancelledCallDoesNotTakeAFailureForAReasonToTryAgain() async {
    let lab = Lab { _ in
      withUnsafeCurrentTask { $0?.cancel() }
      throw TransportError(.connectionLost, reach: .notConnected, peer: "h", reason: "cancelled")
    }
    let call = Task { try await lab.run() }
    await #expect(throws: CancellationError.self) { try await call.value }
    #expect(lab.sent.count == 1)
  }

  /// Reliability, case 67: full jitter.
  @Test func drawsAreEven() {
    let random = SeededRandom(seed: 9)
    var buckets = Array(repeating: 0, count: 16)
    for _ in 0..<10_000 {
      let wait = RetryStage.backoff(.milliseconds(50), cap: .seconds(20), tries: 9, random) / .milliseconds(1)
      #expect((0..<12_800).contains(wait))
      buckets[Int(wait / 800)] += 1
    }
    #expect(buckets.allSatisfy { (500...750).contains($0) }, "\(buckets)")
  }

  @Test(arguments: [1, 2, 62, 63, 64, 1000, 1_000_000, Int.max])
  func noExponentOverflows(tries: Int) {
    let wait = RetryStage.backoff(.seconds(1), cap: .seconds(20), tries: tries, Halves())
    #expect(wait <= .seconds(10))
    #expect(wait >= .milliseconds(500))
  }

  @Test func noCeilingOverflows() {
    let wait = RetryStage.backoff(.seconds(Int64.max), cap: .seconds(Int64.max), tries: 50, Halves())
    #expect(wait > .seconds(1_000_000_000))
    #expect(RetryStage.backoff(.zero, cap: .seconds(1), tries: 3, Halves()) == .zero)
  }
}
