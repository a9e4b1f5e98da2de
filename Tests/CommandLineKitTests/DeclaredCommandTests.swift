import CommandLineKit
import Testing

@Suite struct DeclaredCommandTests {
  @Test func defaults() async {
    let ending = await Sample.program.ending("show", "here")
    #expect(ending == Ending(code: .success, output: "here - []\ntable [] - -\n50 false true 0 -\n", error: ""))
  }

  @Test func everything() async {
    let ending = await Sample.program.ending(
      "show", "--no-color", "-vva", "here", "-ojson", "7", "--filter", "a", "x", "--filter=b", "y", "--watch", "-n5",
      "--file=f", "--no-sorted", environment: ["SAMPLE_PASSWORD": "geheim"])
    let output = "here 7 [\"x\", \"y\"]\njson [\"a\", \"b\"] f 2\n5 true false 2 false\n"
    #expect(ending == Ending(code: .success, output: output, error: "with a password\n"))
  }

  @Test func theSpecificationIsWhatIsDeclared() throws {
    let specification = Show.specification
    #expect(specification.name == "show")
    #expect(
      specification.parameters.map(\.key) == [
        "place", "most", "names", "output", "filter", "file", "watch", "limit", "all", "color", "verbose", "sorted",
        "password",
      ])
    let output = try #require(specification.parameters.first { $0.key == "output" })
    #expect(output.format.allowedValues == ["table", "json", "ndjson"])
    #expect(output.defaultValues == ["table"])
    #expect(specification.parameters.filter(\.isRequired).map(\.key) == ["place"])
    #expect(specification.problems() == [])
  }

  @Test func valuesOfOneRunDoNotReachAnother() throws {
    let first = try Show(ParsedValues(["place": ["a"], "limit": ["3"]]))
    let second = try Show(ParsedValues(["place": ["b"]]))
    #expect(first.place == "a" && first.paging.limit == 3)
    #expect(second.place == "b" && second.paging.limit == 50)
    #expect(throws: UsageError.self) { try Show(ParsedValues()) }
    #expect(throws: UsageError.self) { try Show(ParsedValues(["place": ["a"], "limit": ["x"]])) }
  }

  @Test func requiredOptions() async {
    struct Login: Command {
      static let name = "login"
      static let abstract = "Logs in."
      @Option("The realm.", environment: "REALM") var realmName: String
      func run(context: CommandContext) async throws { try context.print(realmName) }
    }
    let program = CommandProgram(CommandNode(Login.self), version: "1")
    #expect(await program.ending().error == "login: missing option '--realm-name'\nSee 'login --help'.\n")
    #expect(await program.ending("--realm-name", "a").output == "a\n")
    #expect(await program.ending(environment: ["REALM": "b"]).output == "b\n")
  }

  @Test(arguments: [
    ("pageSize", "--page-size"), ("baseURL", "--base-url"), ("is_active", "--is-active"), ("http2", "--http2"),
  ])
  func longNames(key: String, spelling: String) {
    #expect(Parameter.flag(key, "F.").names.map(\.spelling) == [spelling])
  }
}
