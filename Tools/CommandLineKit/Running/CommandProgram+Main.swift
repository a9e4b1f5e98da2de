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
    // What is closed would be opened again as something else, and be written to as the output.
    for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    let code = await run(.process) { try await withInterruptHandling($0) }
    exit(code.rawValue)
  }
}
