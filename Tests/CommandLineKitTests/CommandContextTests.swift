import CommandLineKit
import Testing

@Suite struct CommandContextTests {
  @Test(arguments: [
    (["TERM": "xterm"], true, true), (["TERM": "xterm"], false, false), (["TERM": "dumb"], true, false),
    ([:], true, false), (["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, true), (["CLICOLOR_FORCE": "1"], false, true),
    (["CLICOLOR_FORCE": "0", "TERM": "xterm"], false, false),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1", "TERM": "xterm"], true, false),
  ])
  func color(environment: [String: String], isTerminal: Bool, expected: Bool) {
    let context = CommandContext(
      arguments: [], environment: environment, output: CapturedOutput(isTerminal: isTerminal), error: CapturedOutput())
    #expect(context.usesColor == expected)
    #expect(context.styler("x", .bold, .red) == (expected ? "\u{1B}[1;31mx\u{1B}[0m" : "x"))
  }

  @Test func everyStreamIsAskedForItself() {
    let context = CommandContext(
      arguments: [], environment: ["TERM": "xterm"], output: CapturedOutput(), error: CapturedOutput(isTerminal: true))
    #expect(!context.styler.isEnabled)
    #expect(context.errorStyler.isEnabled)
  }

  @Test(arguments: [
    ([:], nil, 80), ([:], 120, 120), (["COLUMNS": "60"], 120, 60), (["COLUMNS": "x"], 90, 90),
    (["COLUMNS": "99999999999999"], 80, 10_000),
  ])
  func width(environment: [String: String], columns: Int?, expected: Int) {
    let output = CapturedOutput(isTerminal: columns != nil, columns: columns)
    let context = CommandContext(arguments: [], environment: environment, output: output, error: CapturedOutput())
    #expect(context.width == expected)
  }

  @Test func theProcessHasAContext() {
    #expect(CommandContext.process.environment["PATH"] != nil)
    #expect(CommandContext.process.arguments.count == CommandLine.arguments.count - 1)
  }
}
