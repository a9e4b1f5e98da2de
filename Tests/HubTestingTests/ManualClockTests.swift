import HubJSON
import HubTesting
import Testing

struct ManualClockTests {
  @Test func timeStandsStill() {
    let clock = ManualClock(timestamp: Timestamp(secondsSince1970: 1000))
    #expect(clock.uptime == .zero)
    #expect(clock.timestamp.seconds == 1000)
    clock.advance(by: .milliseconds(1500))
    #expect(clock.uptime == .milliseconds(1500))
    #expect(clock.timestamp == Timestamp(secondsSince1970: 1001, nanoseconds: 500_000_000))
  }

  @Test func aJumpMovesTheWallClockAlone() {
    let clock = ManualClock(timestamp: Timestamp(secondsSince1970: 1000))
    clock.jump(by: .seconds(-3600))
    #expect(clock.uptime == .zero)
    #expect(clock.timestamp.seconds == -2600)
    clock.advance(by: .seconds(1))
    #expect(clock.timestamp.seconds == -2599)
  }

  @Test func sleepersWakeInOrder() async {
    let clock = ManualClock()
    let (woken, report) = AsyncStream.makeStream(of: Int.self)
    let tasks = [(1, 3), (2, 1), (3, 2)].map { id, seconds in
      Task {
        try await clock.sleep(for: .seconds(seconds))
        report.yield(id)
      }
    }
    await clock.waitForSleepers(3)
    var ids = woken.makeAsyncIterator()
    for (left, id) in [(2, 2), (1, 3), (0, 1)] {
      clock.advance(by: .seconds(1))
      #expect(clock.sleepers == left)
      #expect(await ids.next() == id)
    }
    for task in tasks { #expect(await (try? task.value) != nil) }
  }

  @Test func noTimeIsNoSleep() async throws {
    let clock = ManualClock()
    try await clock.sleep(for: .zero)
    try await clock.sleep(for: .seconds(-1))
    #expect(clock.sleepers == 0)
  }

  @Test func aBitTooEarlyWakesNobody() async throws {
    let clock = ManualClock()
    let sleeper = Task { try await clock.sleep(for: .seconds(1)) }
    await clock.waitForSleepers(1)
    clock.advance(by: .milliseconds(999))
    #expect(clock.sleepers == 1)
    clock.advance(by: .milliseconds(1))
    #expect(clock.sleepers == 0)
    try await sleeper.value
  }

  @Test func cancellationEndsASleep() async {
    let clock = ManualClock()
    let sleeper = Task { try await clock.sleep(for: .seconds(1)) }
    await clock.waitForSleepers(1)
    sleeper.cancel()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
    #expect(clock.sleepers == 0)
    let late = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await clock.sleep(for: .seconds(1))
    }
    await #expect(throws: CancellationError.self) { try await late.value }
  }
}
