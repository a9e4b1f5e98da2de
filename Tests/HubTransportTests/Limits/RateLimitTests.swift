import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// Calls that wait for a server's limits: reliability, cases 30, 31, 205 to 208, 210, 212 to 216.
struct RateLimitTests {
  private static let things = RateLimit("things", capacity: 3, refill: 1, per: .seconds(1))
  private static let pages = RateLimit("pages", capacity: 100, refill: 100, per: .seconds(1))

  /// A lab and a server of the same limits: `/things…` falls under one bucket, `/pages/x` under its own and a common one.
  private func lab(_ waits: [Duration] = []) -> (lab: Lab, server: LimitedServer) {
    let limits: @Sendable (String) -> [RateLimit] = { path in
      path.contains("/pages/")
        ? [RateLimit(path, capacity: 1, refill: 1, per: .seconds(5), .interval), Self.pages] : [Self.things]
    }
    let clock = ManualClock()
    let server = LimitedServer(clock: clock, limits: limits)
    var lab = Lab(clock: clock) { server.answer($0) }
    lab.isPatient = true
    lab.limiter = RateLimiter(clock: clock)
    lab.traits.limits = { limits($1.path) }
    lab.traits.throttling = Throttling(waits: waits, repeatsWrites: false)
    return (lab, server)
  }

  private func calls(_ lab: Lab, _ paths: [String], options: RequestOptions = RequestOptions()) async
    -> [Task<String, any Error>]
  {
    var tasks: [Task<String, any Error>] = []
    for (index, path) in paths.enumerated() {
      tasks.append(Task { try await lab.run(.get, PathTemplate(stringLiteral: path), options: options) })
      // One after the other, so that the order of arrival is known.
      await settle(lab, tasks: index + 1)
    }
    return tasks
  }

  /// Lets tasks run until each call waits or has ended, and somebody looks after those who wait.
  private func settle(_ lab: Lab, tasks: Int) async {
    while true {
      let ended = lab.log.events.count {
        if case .succeeded = $0.phase { true } else if case .failed = $0.phase { true } else { false }
      }
      let waiting = lab.limiter?.waiting ?? 0
      if ended + waiting >= tasks, waiting == 0 || lab.clock.sleepers > 0 { return }
      await Task.yield()
    }
  }

  /// Moves the clock until every call has ended; between the steps all calls of one bucket come to rest.
  private func finish(_ lab: Lab, _ tasks: [Task<String, any Error>], step: Duration) async {
    await settle(lab, tasks: tasks.count)
    while lab.limiter?.waiting != 0 {
      lab.clock.advance(by: step)
      await settle(lab, tasks: tasks.count)
    }
    for task in tasks { _ = await task.result }
  }

  @Test func callsGoInTheOrderInWhichTheyCame() async throws {
    let (lab, server) = lab()
    let paths = (0..<12).map { "/things/\($0)" }
    let tasks = await calls(lab, paths)
    #expect(server.paths.count == 3)
    await finish(lab, tasks, step: .milliseconds(100))
    #expect(server.paths == paths.map { "/base" + $0 })
    #expect(server.refused == 0)
    #expect(lab.clock.uptime >= .seconds(9) && lab.clock.uptime < .seconds(10))
  }

  @Test func aHundredCallsAtOnceMeetNoRefusalAndNoneStarves() async throws {
    let group = RateLimit("group", capacity: 20, refill: 20, per: .seconds(5))
    let clock = ManualClock()
    let server = LimitedServer(clock: clock) { _ in [group] }
    var lab = Lab(clock: clock) { sent in
      // Answers take their time, each another one.
      for _ in 0..<(sent.request.path.utf8.count % 7) { await Task.yield() }
      return server.answer(sent)
    }
    lab.isPatient = true
    lab.limiter = RateLimiter(clock: clock)
    lab.traits.limits = { _, _ in [group] }
    let ready = lab
    let tasks = (0..<100).map { number in
      Task {
        try await ready.run(.get, PathTemplate(stringLiteral: "/\(String(repeating: "x", count: number % 9))\(number)"))
      }
    }
    await finish(lab, tasks, step: .milliseconds(50))
    for task in tasks { #expect(try await task.value == "{}") }
    #expect(server.refused == 0)
    #expect(server.paths.count == 100)
    #expect(clock.uptime < .seconds(21), "80 calls beyond the first 20, four a second")
  }

  @Test func whoIsCancelledTakesNoTokenAndLeavesNoHole() async throws {
    let (lab, server) = lab()
    let tasks = await calls(lab, (0..<9).map { "/things/\($0)" })
    for index in [3, 5, 7] {
      tasks[index].cancel()
      await #expect(throws: CancellationError.self) { try await tasks[index].value }
    }
    #expect(lab.limiter?.waiting == 3)
    await finish(lab, tasks, step: .milliseconds(100))
    #expect(server.paths == [0, 1, 2, 4, 6, 8].map { "/base/things/\($0)" })
    #expect(lab.clock.uptime < .seconds(4))
  }

  @Test func observersSeeThatACallWaits() async throws {
    let (lab, _) = lab()
    let tasks = await calls(lab, (0..<5).map { "/things/\($0)" })
    let waits = lab.log.phases.compactMap { phase -> Duration? in
      guard case .waiting("things", let delay) = phase else { return nil }
      return delay
    }
    #expect(waits == [.milliseconds(1001), .milliseconds(2002)])
    await finish(lab, tasks, step: .milliseconds(100))
  }

  @Test func aDeadlineThatCannotBeMetFailsAtOnce() async throws {
    let (lab, server) = lab()
    let tasks = await calls(lab, (0..<5).map { "/things/\($0)" })
    let error = await #expect(throws: DeadlineExceeded.self) {
      try await lab.run(.get, "/things/late", options: RequestOptions(timeout: .seconds(2)))
    }
    #expect(error?.waitingFor?.contains("'things' (1 in 1.0 seconds, 3 at once)") == true)
    #expect(error?.description.contains("It waited for the server's rate limit") == true)
    #expect(lab.clock.uptime == .zero)
    await finish(lab, tasks, step: .milliseconds(100))
    #expect(!server.paths.contains("/base/things/late"))
  }

  @Test func aDeadlineEndsAWaitAndNamesTheLimit() async throws {
    let clock = ManualClock()
    // Answers do not come, so that nobody knows when the bucket fills again.
    let gate = Task<Void, any Error> { try await clock.sleep(for: .seconds(1000)) }
    var lab = Lab(clock: clock) { _ in
      try await gate.value
      return .json("{}")
    }
    lab.isPatient = true
    lab.limiter = RateLimiter(clock: clock)
    lab.traits.limits = { _, _ in [RateLimit("one", capacity: 1, refill: 1, per: .seconds(1))] }
    let ready = lab
    let first = Task { try await ready.run() }
    while lab.sent.isEmpty { await Task.yield() }
    let second = Task { try await ready.run(options: RequestOptions(timeout: .seconds(30))) }
    while ready.limiter?.waiting != 1 || clock.sleepers < 2 { await Task.yield() }
    clock.advance(by: .seconds(30))
    let error = await #expect(throws: DeadlineExceeded.self) { try await second.value }
    #expect(error?.waitingFor?.contains("'one'") == true)
    #expect(lab.limiter?.waiting == 0)
    gate.cancel()
    first.cancel()
    _ = await first.result
  }

  @Test func oneLimitHoldsBackNoOther() async throws {
    let (lab, server) = lab()
    let tasks = await calls(lab, ["/pages/a", "/pages/a", "/pages/b", "/things/1"])
    #expect(server.paths == ["/base/pages/a", "/base/pages/b", "/base/things/1"])
    await finish(lab, tasks, step: .milliseconds(500))
    #expect(server.refused == 0)
    #expect(lab.clock.uptime >= .seconds(5))
  }

  @Test func aRefusalHoldsBackEveryoneOfTheLimit() async throws {
    let (lab, server) = lab([.seconds(5), .seconds(10)])
    server.drain("/things")
    let first = Task { try await lab.run(.get, "/things/first") }
    while server.refused < 1 { await Task.yield() }
    await lab.clock.waitForSleepers(1)
    let second = Task { try await lab.run(.get, "/things/second") }
    while lab.limiter?.waiting != 1 { await Task.yield() }
    lab.clock.advance(by: .milliseconds(4900))
    for _ in 0..<50 { await Task.yield() }
    #expect(lab.sent.count == 1, "a token would be there, but the server has said that it is too much")
    lab.clock.advance(by: .milliseconds(200))
    #expect(try await first.value == "{}")
    #expect(try await second.value == "{}")
    #expect(server.refused == 1)
    #expect(server.paths.count == 2)
  }

  @Test func tokensOfRequestsThatWereNotSentAreThereAgain() async throws {
    var lab = Lab([.failure(.refused, .notConnected), .failure(.refused, .notConnected), .ok])
    lab.limiter = RateLimiter(clock: lab.clock)
    lab.traits.limits = { _, _ in [RateLimit("one", capacity: 1, refill: 1, per: .seconds(3600))] }
    #expect(try await lab.run() == "done")
    #expect(lab.sent.count == 3)
  }

  @Test func aReplayAndARedirectTakeATokenEach() async throws {
    var lab = Lab([.status(401), .redirect(302, "/base/elsewhere"), .ok])
    lab.authorizer = StubAuthorizer()
    lab.limiter = RateLimiter(clock: lab.waits)
    lab.traits.limits = { _, _ in [RateLimit("few", capacity: 1, refill: 1, per: .seconds(10))] }
    #expect(try await lab.run() == "done")
    #expect(lab.clock.uptime >= .seconds(20))
  }

  @Test func clientsMayTakeNoNoticeOfLimits() async throws {
    var lab = Lab([.ok])
    lab.limiter = RateLimiter(clock: lab.waits)
    lab.traits.limits = { _, _ in [RateLimit("few", capacity: 1, refill: 1, per: .seconds(10))] }
    lab.options.limitsRate = false
    for _ in 0..<5 { try await lab.run() }
    #expect(lab.clock.uptime == .zero)
  }
}
