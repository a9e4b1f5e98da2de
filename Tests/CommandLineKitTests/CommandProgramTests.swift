import CommandLineKit
import Testing

@Suite struct CommandProgramTests {
  struct Odd: Error {}

  static func program(_ error: @escaping @Sendable () -> any Error) -> CommandProgram {
    CommandProgram(
      CommandNode(CommandSpecification(name: "tool", abstract: "T.")) { _, _ in throw error() }, version: "1"
    ) { $0 is Odd ? CommandFailure("that was odd", exitCode: .unavailable) : nil }
  }

  @Test func version() async {
    #expect(await Sample.program.ending("--version") == Ending(code: .success, output: "sample 1.2.3\n", error: ""))
  }

  @Test func howErrorsEndTheTool() async {
    #expect(
      await Self.program { CommandFailure("no file\nlook again", exitCode: .noInput) }.ending()
        == Ending(code: .noInput, output: "", error: "tool: no file\nlook again\n"))
    #expect(
      await Self.program { Odd() }.ending()
        == Ending(code: .unavailable, output: "", error: "tool: that was odd\n"))
    #expect(
      await Self.program { UsageError("choose one of --a and --b") }.ending()
        == Ending(code: .usage, output: "", error: "tool: choose one of --a and --b\nSee 'tool --help'.\n"))
    #expect(
      await Self.program { ExitCode(rawValue: 3) }.ending()
        == Ending(code: ExitCode(rawValue: 3), output: "", error: ""))
    #expect(await Self.program { CancellationError() }.ending() == Ending(code: .interrupted, output: "", error: ""))
    #expect(
      await Self.program { OutputError.closed }.ending() == Ending(code: .brokenPipe, output: "", error: ""))
    #expect(
      await Self.program { OutputError.failed("disk full") }.ending()
        == Ending(code: .inputOutput, output: "", error: "tool: cannot write the output: disk full\n"))
    #expect(
      await Self.program { CommandFailure("a\u{1B}[31mb") }.ending().error == "tool: a\\u{1B}[31mb\n")
  }

  @Test func usageErrorsOfACommandNameThatCommand() async {
    let node = CommandNode("tool", abstract: "T.", subcommands: [CommandNode(Picky.self)])
    let ending = await CommandProgram(node, version: "1").ending("picky")
    #expect(ending.error == "tool: not so\nSee 'tool picky --help'.\n")
  }

  struct Picky: Command {
    static let name = "picky"
    static let abstract = "Is picky."
    func run(context: CommandContext) async throws { throw UsageError("not so") }
  }

  @Test func exitCodes() {
    let codes: [ExitCode] = [
      .success, .failure, .usage, .dataError, .noInput, .unavailable, .software, .cannotCreate, .inputOutput,
      .temporaryFailure, .noPermission, .configuration, .interrupted, .brokenPipe,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 64, 65, 66, 69, 70, 73, 74, 75, 77, 78, 130, 141])
  }

  @Test func aToolsOwnHelpCommandTakesPrecedence() async {
    let own = CommandNode(CommandSpecification(name: "help", abstract: "Own.")) { _, context in
      try context.print("own help")
    }
    let program = CommandProgram(CommandNode("tool", abstract: "T.", subcommands: [own]), version: "1")
    #expect(await program.ending("help").output == "own help\n")
    #expect(program.root.subcommands.map(\.specification.name) == ["help", "completions"])
  }
}
