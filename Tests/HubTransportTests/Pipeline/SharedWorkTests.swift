import Synchronization
import Testing

@testable @_spi(Backend) import HubTransport

@Suite(.timeLimit(.minutes(1))) final class SharedWorkTests: Sendable {
  private struct Broken: Error {}

  private let shared = SharedWork<String, Int>()
  private let runs = Mutex(0)
  private let gate = AsyncStream.makeStream(of: Int.self)
  private let ends = AsyncStream.makeStream(of: Bool.self)

  /// A caller who waits for a number that is let through the gate; how the work ended is told at last.
  private func caller(_ key: String = "a") -> Task<Int, any Error> {
    Task {
      try await shared.value(key) { [self] in
        runs.withLock { $0 += 1 }
        let number = await gate.stream.first { _ in true }
        ends.continuation.yield(Task.isCancelled)
        guard let number else { throw CancellationError() }
        return number
      }
    }
  }

  private func waits(for count: Int, of key: String = "a") async throws {
    while shared.waiters(of: key) != count {
      try Task.checkCancellation()
      await Task.yield()
    }
  }

  @Test func whoLeavesCostsTheOthersNothing() async throws {
    let first = caller()
    let second = caller()
    try await waits(for: 2)
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    #expect(shared.waiters(of: "a") == 1)
    gate.continuation.yield(7)
    let number = try await second.value
    #expect(number == 7)
    #expect(await ends.stream.first { _ in true } == false)
    #expect(runs.withLock { $0 } == 1)
    #expect(shared.waiters(of: "a") == 0)
  }

  @Test func workThatEverybodyLeavesIsCancelledAndBegunAnew() async throws {
    let callers = [caller(), caller()]
    try await waits(for: 2)
    for caller in callers { caller.cancel() }
    for caller in callers { await #expect(throws: CancellationError.self) { try await caller.value } }
    #expect(await ends.stream.first { _ in true } == true)
    let number = try await shared.value("a") { 8 }
    #expect(number == 8)
    #expect(runs.withLock { $0 } == 1)
  }

  @Test func whoIsCancelledBeforeBeginsNothing() async throws {
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await shared.value("a") { [self] in
        runs.withLock { $0 += 1 }
        return 0
      }
    }
    late.cancel()
    await #expect(throws: CancellationError.self) { try await late.value }
    #expect(runs.withLock { $0 } == 0)
  }

  @Test func anErrorIsEverybodysAndIsNotKept() async throws {
    let shared = shared
    let callers = (0..<2).map { _ in
      Task { [gate] in
        try await shared.value("a") {
          _ = await gate.stream.first { _ in true }
          throw Broken()
        }
      }
    }
    try await waits(for: 2)
    gate.continuation.yield(0)
    for caller in callers { await #expect(throws: Broken.self) { try await caller.value } }
    let number = try await shared.value("a") { 9 }
    #expect(number == 9)
  }

  @Test func keysDoNotWaitForEachOther() async throws {
    let first = caller()
    try await waits(for: 1)
    let number = try await shared.value("b") { 10 }
    #expect(number == 10)
    gate.continuation.yield(7)
    let other = try await first.value
    #expect(other == 7)
  }
}
