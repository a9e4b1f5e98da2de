#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension CommandProgram {
  /// Runs the command of this process and ends the process. Interrupts cancel the command (see
  /// ``withInterruptHandling(_:)``); that nobody reads the output any more ends it quietly with code 141.
  ///
  /// - Returns: Never.
  public func main() async -> Never {
    // Writing to a closed pipe then fails with EPIPE, and cleaning up is still possible.
    signal(SIGPIPE, SIG_IGN)
    let code = await run(.process) { try await withInterruptHandling($0) }
    exit(code.rawValue)
  }
}
