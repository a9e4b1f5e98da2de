#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Testing

@testable import CommandLineKit

/// Signals belong to the process: one test at a time.
@Suite(.serialized) struct InterruptHandlingTests {
  struct Odd: Error {}

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anInterruptCancels(number: Int32) async {
    await #expect(throws: ExitCode.interrupted) {
      try await withInterruptHandling {
        kill(getpid(), number)
        try await Task.sleep(for: .seconds(600))
      }
    }
  }

  @Test func aBodyMayEndWellAfterAnInterrupt() async throws {
    let text = try await withInterruptHandling {
      kill(getpid(), SIGINT)
      try? await Task.sleep(for: .seconds(600))
      return "stopped"
    }
    #expect(text == "stopped")
  }

  @Test func withoutAnInterruptNothingChanges() async throws {
    #expect(try await withInterruptHandling { 7 } == 7)
    await #expect(throws: Odd.self) { try await withInterruptHandling { throw Odd() } }
    await #expect(throws: CancellationError.self) { try await withInterruptHandling { throw CancellationError() } }
  }

  @Test func theOutermostScopeHandlesSignals() async {
    await #expect(throws: ExitCode.interrupted) {
      try await withInterruptHandling {
        try await withInterruptHandling { kill(getpid(), SIGINT) }
        try await Task.sleep(for: .seconds(600))
      }
    }
  }

  @Test func afterwardsSignalsHaveTheirUsualEffect() async throws {
    _ = try await withInterruptHandling { 1 }
    let current = signal(SIGINT, SIG_DFL)
    #expect(current == nil)
  }

  @Test func aTerminalThatClosesMaySayItTwice() async throws {
    let text = try await withInterruptHandling {
      kill(getpid(), SIGHUP)
      try? await Task.sleep(for: .seconds(600))
      kill(getpid(), SIGHUP)
      // Another thread may handle it a moment later, and must do so while signals are taken care of.
      usleep(50_000)
      return "cleaned up"
    }
    #expect(text == "cleaned up")
    let current = signal(SIGHUP, SIG_DFL)
    #expect(current == nil)
  }

  @Test(arguments: [SIGINT, SIGHUP])
  func aProcessThatIgnoresASignalGoesOnDoingSo(number: Int32) async throws {
    signal(number, SIG_IGN)
    defer { signal(number, SIG_DFL) }
    let value = try await withInterruptHandling {
      kill(getpid(), number)
      try await Task.sleep(for: .milliseconds(20))
      return Task.isCancelled
    }
    #expect(!value)
    let current = signal(number, SIG_IGN)
    #expect(unsafeBitCast(current, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self))
  }
}
