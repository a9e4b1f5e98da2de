#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Asks the person at the terminal of the process, wherever the standard streams lead.
public struct TerminalPrompt: SecretPrompt {
  let path: String

  /// A prompt at the controlling terminal.
  public init() { self.init(path: "/dev/tty") }

  init(path: String) { self.path = path }

  /// Shows a question and reads one line that is not shown. Control-C gives up, Control-U begins again.
  ///
  /// - Parameter question: The question with its punctuation: `Password: `.
  /// - Returns: What was typed.
  /// - Throws: `CommandFailure` when the process has no terminal or nothing was answered, `CancellationError` on
  ///   Control-C.
  public func readSecret(_ question: String) async throws -> String {
    try await BlockingWork.run { cancellation in try ask(question, cancellation) }
  }

  private func ask(_ question: String, _ cancellation: BlockingWork.Cancellation) throws -> String {
    let number = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard number >= 0 else { throw CommandFailure.noTerminal }
    defer { close(number) }
    var saved = termios()
    guard tcgetattr(number, &saved) == 0 else { throw CommandFailure.noTerminal }
    var silent = saved
    // Control-C arrives as a byte, so that the echo is switched on again before the process ends.
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
    guard tcsetattr(number, TCSAFLUSH, &silent) == 0 else { throw CommandFailure.noTerminal }
    defer { tcsetattr(number, TCSAFLUSH, &saved) }
    let terminal = FileDescriptor(number)
    try terminal.send(Array(TerminalText.escaped(question).utf8))
    defer { try? terminal.send([UInt8(ascii: "\n")]) }
    var line = SecretLine()
    while true {
      try terminal.waitUntilReadable(cancellation)
      let bytes = try terminal.receive(atMost: 1)
      switch line.take(bytes.first) {
      case .unfinished: continue
      case .finished(let text): return text
      case .interrupted: throw CancellationError()
      case .closed: throw CommandFailure("nothing was answered", exitCode: .noInput)
      }
    }
  }
}

extension CommandFailure {
  static let noTerminal = CommandFailure(
    "cannot ask for a secret: there is no terminal; give it in the environment or in a file, as --help says",
    exitCode: .configuration)
}
