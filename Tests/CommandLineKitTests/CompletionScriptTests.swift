import CommandLineKit
import Testing

@Suite struct CompletionScriptTests {
  static func script(_ shell: Shell) async -> String {
    await Sample.program.ending("completions", shell.rawValue).output
  }

  @Test(arguments: Shell.allCases.filter { Script.hasShell($0.rawValue) })
  func theShellParsesTheScript(shell: Shell) async throws {
    let result = try Script.run("\(shell.rawValue) -n", await Self.script(shell))
    #expect(result.output == "")
    #expect(result.isSuccess)
  }

  /// A line as bash hands it to the function: `=` is a word of its own, as in the default COMP_WORDBREAKS.
  @Test(
    .enabled(if: Script.hasShell("bash")),
    arguments: [
      (["no"], ["nodes"]),
      (["s"], ["show"]),
      ([""], ["show", "copy", "nodes", "completions", "help"]),
      (["nodes", ""], ["list"]),
      (["--realm", "nodes", "n"], ["nodes"]),
      (["--realm", ""], ["master", "other"]),
      (["--realm", "=", "m"], ["master"]),
      (["--realm", "="], ["master", "other"]),
      (["--realm=o"], ["--realm=other"]),
      (["--v"], ["--version"]),
      (["nodes", "list", "--v"], []),
      (["nodes", "list", "--re"], ["--realm"]),
      (["nodes", "list", "--realm", "x", "--t"], ["--type"]),
      (["nodes", "list", "-o", "n"], ["ndjson"]),
      (["nodes", "list", "--name", "-o", ""], []),
      (["nodes", "list", "--choice", ""], ["it\\'s", "a\\ b", "\\$\\(false\\)", "x\\\\y"]),
      (["nodes", "list", "--columns", ""], ["id", "name"]),
      (["nodes", "list", "--columns", "id,n"], ["id,name"]),
      (["nodes", "list", "--columns", "=", "name,"], ["name,id", "name,name"]),
      (["nodes", "list", "--columns=id,n"], ["--columns=id,name"]),
      (["show", "--no"], ["--no-color", "--no-sorted"]),
      (["show", "--watch", "=", "5", "x", "--fi"], ["--filter", "--file"]),
      (["show", "--", "--fi"], []),
      (["completions", ""], ["bash", "zsh", "fish"]),
      (["completions", "bash", ""], []),
      (["help", "n"], ["nodes"]),
    ])
  func bash(words: [String], expected: [String]) async throws {
    let line = (["sample"] + words).map { "'\($0)'" }.joined(separator: " ")
    let result = try Script.run(
      "bash --norc --noprofile",
      """
      set -eu
      \(await Self.script(.bash))
      complete -p sample | grep -q -- '-F _sample sample'
      COMP_WORDS=(\(line))
      COMP_CWORD=\(words.count)
      _sample
      for reply in ${COMPREPLY[@]+"${COMPREPLY[@]}"}; do printf '%s\\n' "$reply"; done
      """)
    #expect(result.output.split(separator: "\n").map(String.init) == expected)
    #expect(result.isSuccess)
  }

  @Test(.enabled(if: Script.hasShell("bash")))
  func bashCompletesFiles() async throws {
    let result = try Script.run(
      "bash --norc --noprofile",
      """
      \(await Self.script(.bash))
      directory=$(mktemp -d) && cd "$directory" && mkdir sub && touch 'a b.json' c.txt
      complete_line() {
        COMP_WORDS=(sample "$@"); COMP_CWORD=$#; _sample; printf '<%s>' "${COMPREPLY[@]}"; echo
      }
      complete_line show --file ''
      complete_line show ''
      complete_line copy ''
      complete_line copy x y c
      rm -r "$directory"
      """)
    #expect(result.output == "<a b.json><sub>\n<sub>\n<a b.json><c.txt><sub>\n<c.txt>\n")
  }

  @Test(
    .enabled(if: Script.hasShell("fish")),
    arguments: [
      ("sample no", ["nodes"]),
      ("sample --realm nodes n", ["nodes"]),
      ("sample nodes ", ["list"]),
      ("sample nodes list --output=nd", ["--output=ndjson"]),
      ("sample nodes list -o n", ["ndjson"]),
      ("sample nodes list --choice ", ["$(false)", "a b", "it's", "x\\y"]),
      ("sample nodes list --columns id,n", ["id,name"]),
      ("sample nodes list --columns=id,n", ["--columns=id,name"]),
      ("sample show --no-", ["--no-color", "--no-sorted"]),
      ("sample completions z", ["zsh"]),
    ])
  func fish(line: String, expected: [String]) async throws {
    let result = try Script.run("fish --no-config", "\(await Self.script(.fish))\ncomplete -C '\(line)'\n")
    let candidates = result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(candidates == expected)
  }

  @Test func explanationsCannotBreakOut() {
    let specification = CommandSpecification(
      name: "my-tool", abstract: "T.",
      parameters: [.flag("x-ray", "It's \"quoted\" $(false) `false` \\ [a]:b\nand more.")],
      subcommands: [CommandSpecification(name: "sub", abstract: "Don't.")])
    let fish = CompletionScript.text(of: specification, for: .fish)
    #expect(fish.contains(#"-d 'It\'s "quoted" $(false) `false` \\ [a]:b and more'"#))
    #expect(fish.contains("-d 'Don\\'t'"))
    let zsh = CompletionScript.text(of: specification, for: .zsh)
    #expect(zsh.contains(#"'--x-ray:It'\''s "quoted" $(false) `false` \ [a]:b and more'"#))
    #expect(zsh.contains("_my_tool()"))
  }
}
