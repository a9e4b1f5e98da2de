import CommandLineKit
import Testing

/// The exact text of every error, as a person sees it.
@Suite struct UsageErrorTests {
  @Test(arguments: [
    ([], "missing command", "sample"),
    (["shwo"], "unknown command 'shwo'; did you mean 'show'?", "sample"),
    (["zzzzzz"], "unknown command 'zzzzzz'", "sample"),
    (["nodes"], "missing command", "sample nodes"),
    (["nodes", "lst"], "unknown command 'lst'; did you mean 'list'?", "sample nodes"),
    (["help", "nodes", "lost"], "unknown command 'lost'; did you mean 'list'?", "sample nodes"),
    (["--raelm", "x", "show", "a"], "unknown option '--raelm'; did you mean '--realm'?", "sample"),
    (["show", "a", "--limt=5"], "unknown option '--limt'; did you mean '--limit'?", "sample show"),
    (["show", "a", "--lim", "5"], "unknown option '--lim'; did you mean '--limit'?", "sample show"),
    (["show", "a", "--no-sort"], "unknown option '--no-sort'; did you mean '--no-sorted'?", "sample show"),
    (["show", "a", "-limit"], "unknown option '-limit'; did you mean '--limit'?", "sample show"),
    (["show", "a", "-vx"], "unknown option '-x'", "sample show"),
    (["show", "a", "-5"], "unknown option '-5'; put '--' before operands that begin with '-'", "sample show"),
    (["show", "a", "--limit"], "option '--limit' needs a value <count>", "sample show"),
    (["show", "a", "-vn"], "option '-n' needs a value <count>", "sample show"),
    (
      ["show", "--limit", "--all"],
      "option '--limit' needs a value <count>; write '--limit=--all' if '--all' is meant as the value", "sample show"
    ),
    (
      ["show", "-n", "--filter=x"],
      "option '-n' needs a value <count>; write '-n--filter=x' if '--filter=x' is meant as the value", "sample show"
    ),
    (
      ["show", "--file", "--", "a"],
      "option '--file' needs a value <file>; write '--file=--' if '--' is meant as the value", "sample show"
    ),
    (["show", "a", "--all=yes"], "option '--all' takes no value", "sample show"),
    (["show", "a", "--no-color=yes"], "option '--no-color' takes no value", "sample show"),
    (["show"], "missing operand <place>", "sample show"),
    (["copy", "a", "--mode", "x"], "missing operand <target>", "sample copy"),
    (["copy", "a", "b"], "missing option '--mode'", "sample copy"),
    (["nodes", "list", "extra"], "unexpected operand 'extra'", "sample nodes list"),
    (
      ["show", "a", "--limit", "many"], "invalid value 'many' for option '--limit'; expected an integer", "sample show"
    ),
    (["show", "a", "x"], "invalid value 'x' for <most>; expected an integer", "sample show"),
    (
      ["show", "a", "-oxml"], "invalid value 'xml' for option '-o'; expected 'table', 'json' or 'ndjson'",
      "sample show"
    ),
    (
      ["show", "a", "--watch=soon"], "invalid value 'soon' for option '--watch'; expected an integer", "sample show"
    ),
    (
      ["completions", "tcsh"], "invalid value 'tcsh' for <shell>; expected 'bash', 'zsh' or 'fish'",
      "sample completions"
    ),
    (["completions"], "missing operand <shell>", "sample completions"),
  ])
  func text(arguments: [String], message: String, command: String) async {
    let output = CapturedOutput()
    let error = CapturedOutput()
    let code = await Sample.program.run(CommandContext(arguments: arguments, output: output, error: error))
    #expect(error.text == "sample: \(message)\nSee '\(command) --help'.\n")
    #expect(code == .usage && code.rawValue == 64)
    #expect(output.text == "")
  }

  @Test func invalidVariablesAreNotPrinted() async {
    let specification = CommandSpecification(
      name: "tool", abstract: "T.",
      parameters: [
        .environment("pin", "Pin.", variable: "TOOL_PIN", format: .of(Int.self), isRequired: true),
        .flag("fast", "Fast.", environment: "TOOL_FAST"),
      ])
    let program = CommandProgram(CommandNode(specification) { _, _ in }, version: "1")
    let wrong = await program.ending(environment: ["TOOL_PIN": "hunter2"])
    #expect(
      wrong.error == """
        tool: the environment variable TOOL_PIN has an invalid value; expected an integer
        See 'tool --help'.

        """)
    let missing = await program.ending()
    #expect(missing.error == "tool: the environment variable TOOL_PIN is not set\nSee 'tool --help'.\n")
    let flag = await program.ending(environment: ["TOOL_PIN": "1", "TOOL_FAST": "maybe"])
    #expect(
      flag.error
        == "tool: the environment variable TOOL_FAST has an invalid value; expected '1' or '0'\nSee 'tool --help'.\n")
    #expect(await program.ending(environment: ["TOOL_PIN": "1", "TOOL_FAST": "yes"]).code == .success)
  }

  @Test func controlCharactersOfArgumentsDoNotReachTheTerminal() async {
    let ending = await Sample.program.ending("\u{1B}[2Jx")
    #expect(ending.error == "sample: unknown command '\\u{1B}[2Jx'\nSee 'sample --help'.\n")
  }
}
