#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Testing

@testable import CommandLineKit

@Suite struct TerminalPromptTests {
  @Test(arguments: ["/dev/null", "/nonexistent/tty"])
  func noTerminal(path: String) async {
    let expected = CommandFailure(
      "cannot ask for a secret: there is no terminal; give it in the environment or in a file, as --help says",
      exitCode: .configuration)
    await #expect(throws: expected) { try await TerminalPrompt(path: path).readSecret("Password: ") }
  }

  @Test(
    arguments: [
      ("secret\n", .finished("secret")), ("ab\u{7F}c\n", .finished("ac")), ("aü\u{8}b\r", .finished("ab")),
      ("wrong\u{15}right\n", .finished("right")), ("\u{7F}\n", .finished("")), ("a\u{4}", .finished("a")),
      ("\u{4}", .closed), ("ab\u{3}", .interrupted), ("日本\u{7F}\n", .finished("日")),
    ] as [(String, SecretLine.State)])
  func editing(keys: String, expected: SecretLine.State) {
    var line = SecretLine()
    var state = SecretLine.State.unfinished
    for byte in keys.utf8 {
      #expect(state == .unfinished)
      state = line.take(byte)
    }
    #expect(state == expected)
  }

  @Test func theEndOfTheTerminal() {
    var line = SecretLine()
    #expect(line.take(nil) == .closed)
    #expect(line.take(UInt8(ascii: "x")) == .unfinished)
    #expect(line.take(nil) == .finished("x"))
  }

  /// A terminal of our own, whose other end types and sees what is shown.
  @Test func theSecretIsNotShown() async throws {
    var person: Int32 = -1
    // Kept open, so that the terminal and its settings outlive the prompt.
    var terminal: Int32 = -1
    try #require(openpty(&person, &terminal, nil, nil, nil) == 0)
    let name = try #require(ttyname(terminal).map { String(cString: $0) })
    defer {
      close(terminal)
      close(person)
    }
    async let secret = TerminalPrompt(path: name).readSecret("Password: ")
    let shown = FileInput(FileDescriptor(person))
    var seen = ""
    while !seen.hasSuffix("Password: ") {
      seen += String(decoding: try await shown.read(), as: UTF8.self)
    }
    try FileDescriptor(person).send(Array("geheim\n".utf8))
    #expect(try await secret == "geheim")
    while seen.unicodeScalars.last != "\n" {
      seen += String(decoding: try await shown.read(), as: UTF8.self)
    }
    #expect(seen == "Password: \r\n")
    var settings = termios()
    try #require(tcgetattr(terminal, &settings) == 0)
    #expect(settings.c_lflag & tcflag_t(ECHO) != 0 && settings.c_lflag & tcflag_t(ISIG) != 0)
  }

  @Test func fixedAnswers() async throws {
    let prompt = FixedPrompt(["one"])
    #expect(try await prompt.readSecret("First: ") == "one")
    await #expect(throws: CommandFailure.self) { try await prompt.readSecret("Second: ") }
    #expect(prompt.questions == ["First: ", "Second: "])
  }
}
