import CommandLineKit
@testable import hubkit

/// Runs the tool in this process and keeps what it prints.
struct Terminal {
  var environment: [String: String] = [:]
  var input = ""
  var isTerminal = false
  var answers: [String] = []

  struct Outcome {
    var output: String
    var error: String
    var code: ExitCode
  }

  func run(_ arguments: String...) async -> Outcome { await run(arguments) }

  func run(_ arguments: [String]) async -> Outcome {
    let output = CapturedOutput(isTerminal: isTerminal, columns: isTerminal ? 100 : nil)
    let error = CapturedOutput(isTerminal: isTerminal, columns: isTerminal ? 100 : nil)
    let context = CommandContext(
      arguments: arguments, environment: environment, output: output, error: error, input: FixedInput(input),
      secretPrompt: FixedPrompt(answers))
    let code = await Hubkit.program.run(context)
    return Outcome(output: output.text, error: error.text, code: code)
  }
}
