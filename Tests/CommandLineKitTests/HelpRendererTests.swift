import CommandLineKit
import Testing

@Suite struct HelpRendererTests {
  @Test func root() async {
    let ending = await Sample.program.ending("--help")
    #expect(ending.code == .success && ending.error == "")
    #expect(
      ending.output == """
        Usage: sample [options] <command>

        Shows what a tool can do.

        Commands:
          show         Shows things.
          copy         Copies files.
          nodes        Nodes.
          completions  Print the completion script for a shell.
          help         Show the help of a command.

        Options:
              --realm <realm>  The realm to work in.
              --version        Show the version.
          -h, --help           Show this help.

        See 'sample <command> --help' for a command.

        """)
    #expect(await Sample.program.ending("help") == ending)
    #expect(await Sample.program.ending("-h") == ending)
  }

  @Test func command() async {
    let ending = await Sample.program.ending("show", "--help")
    #expect(
      ending.output == """
        Usage: sample show [options] <place> [<most>] [<names>...]

        Shows things.

        The things are shown in the order of their names.

          sample show --output json here

        Arguments:
          <place>     Where they are.
          <most>      How many of them.
          <names>...  Their names.

        Options:
          -o, --output <format>    The form of the output. [values: table, json, ndjson;
                                   default: table]
              --filter <filter>    Only those that match. [repeatable]
              --file <file>        Where to write.
              --watch[=<seconds>]  Look again and again.
              --[no-]color         Colour the output. [default: on]
          -v, --verbose            Say more. [repeatable]
              --[no-]sorted        Sort the names.
          -h, --help               Show this help.

        Paging:
          -n, --limit <count>  How many items a page has. [default: 50]
          -a, --all            Read all pages.

        Global options:
              --realm <realm>  The realm to work in.

        Environment:
          SAMPLE_PASSWORD  The password.

        """)
    #expect(await Sample.program.ending("help", "show") == ending)
  }

  @Test func requiredOptionsAndVariables() {
    let text = HelpRenderer(Sample.root.specification).help(of: ["sample", "copy"])
    #expect(text.hasPrefix("Usage: sample copy --mode <mode> [options] <source>... <target>\n"))
    #expect(text.contains("      --mode <mode>  The mode. [required; environment: SAMPLE_MODE]\n"))
  }

  @Test(arguments: [40, 52, 80, 100])
  func noLineIsWiderThanTheTerminal(width: Int) {
    let text = HelpRenderer(Sample.program.root.specification, width: width).help(of: ["sample", "show"])
    for line in text.split(separator: "\n") { #expect(TerminalText.width(String(line)) <= width, "\(line)") }
    #expect(text.split(separator: "\n").contains { TerminalText.width(String($0)) > width / 2 })
  }

  @Test func longTermsHaveTheirExplanationBelow() {
    let specification = CommandSpecification(
      name: "t", abstract: "T.",
      parameters: [.option("anExtraordinarilyLongName", "Explained."), .flag("short", "Beside.")])
    let text = HelpRenderer(specification).help(of: ["t"])
    #expect(
      text.hasSuffix(
        """
        Options:
              --an-extraordinarily-long-name <an-extraordinarily-long-name>
                       Explained.
              --short  Beside.
          -h, --help   Show this help.

        """))
  }

  @Test func theWidthComesFromTheTerminal() async {
    let narrow = CapturedOutput(isTerminal: true, columns: 45)
    let error = CapturedOutput()
    _ = await Sample.program.run(
      CommandContext(arguments: ["show", "-h"], environment: ["TERM": "xterm"], output: narrow, error: error))
    #expect(narrow.text.hasPrefix("\u{1B}[1mUsage:\u{1B}[0m sample show [options] <place> [<most>]\n"))
    #expect(narrow.text.contains("\u{1B}[1mOptions:\u{1B}[0m\n"))
  }

  @Test func aCommandThatUsesTheNamesItselfHidesInheritedOnes() {
    let inner = CommandSpecification(
      name: "in", abstract: "I.", parameters: [.option("host", "Host.", short: "h")])
    let outer = CommandSpecification(
      name: "out", abstract: "O.", parameters: [.flag("h", "Outer.", name: "host")], subcommands: [inner])
    let text = HelpRenderer(outer).help(of: ["out", "in"])
    #expect(text.contains("  -h, --host <host>  Host.\n      --help         Show this help.\n"))
    #expect(!text.contains("Outer."))
  }

  @Test func hiddenThingsAreNotShown() {
    var secret = Parameter.flag("secret-flag", "Hidden.")
    secret.isHidden = true
    let specification = CommandSpecification(
      name: "t", abstract: "T.", parameters: [secret],
      subcommands: [CommandSpecification(name: "hidden", abstract: "H.", isHidden: true)])
    let text = HelpRenderer(specification).help(of: ["t"])
    #expect(!text.contains("secret-flag") && !text.contains("hidden"))
    #expect(!CompletionScript.text(of: specification, for: .bash).contains("hidden"))
    #expect(!CompletionScript.text(of: specification, for: .fish).contains("secret-flag"))
  }
}
