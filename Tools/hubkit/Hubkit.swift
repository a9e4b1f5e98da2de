import CommandLineKit

/// The tool: explores and changes what the hubs hold, and emulates them.
@main
enum Hubkit {
  static let program = CommandProgram(
    CommandNode(
      "hubkit", abstract: "Explore and change what hub-like services hold, and emulate them.",
      discussion: """
        Data goes to standard output, everything else to standard error. Exit codes: 0 success, 64 usage, 65 wrong \
        data, 66 not found, 69 service unavailable, 73 and 74 cannot write, 75 try later, 77 no permission, 78 configuration, \
        130 interrupted, 141 nobody reads the output, 1 other.
        """,
      subcommands: [
        DemoCommand.node, SandboxCommand.node, FlameCommands.node, HahnProCommands.node, HangarCommands.node,
        HexoskinCommands.node,
      ]),
    version: "0.1.0", failure: Failures.describe)

  static func main() async { await program.main() }
}
