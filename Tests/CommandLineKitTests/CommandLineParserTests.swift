import CommandLineKit
import Testing

@Suite struct CommandLineParserTests {
  static let specification = CommandSpecification(
    name: "tool", abstract: "A tool.",
    parameters: [
      .option("limit", "A number.", short: "n", format: .of(Int.self), defaults: ["50"]),
      .option("filter", "Filters.", short: "F", isRepeating: true),
      .option("watch", "Watches.", short: "w", implicit: "2"),
      .flag("all", "All.", short: "a"),
      .flag("verbose", "More.", short: "v", isRepeating: true),
      .flag("color", "Colour.", short: "c", isNegatable: true, isOn: true, environment: "TOOL_COLOR"),
      .option("url", "Address.", environment: "TOOL_URL"),
      .environment("secret", "Secret.", variable: "TOOL_SECRET", format: .of(Int.self)),
      .operand("first", "One.", isRequired: false),
      .operand("rest", "More.", isRequired: false, isRepeating: true),
    ])

  static func values(_ arguments: [String], _ environment: [String: String] = [:]) throws -> ParsedValues {
    let outcome = try CommandLineParser(specification).parse(arguments, environment: environment)
    guard case .run(["tool"], let values) = outcome else { throw UsageError("not run") }
    return values
  }

  @Test(arguments: [
    ["--limit=7"], ["--limit", "7"], ["-n", "7"], ["-n7"], ["-an7"], ["-avn", "7"], ["--limit", "3", "-n7"],
  ])
  func everyFormOfAnOption(arguments: [String]) throws {
    let values = try Self.values(arguments)
    #expect(try values.value("limit", as: Int.self) == 7)
    #expect(values.source(of: "limit") == .commandLine)
  }

  @Test func defaultsAreToldApart() throws {
    let values = try Self.values([])
    #expect(try values.value("limit", as: Int.self) == 50)
    #expect(values.source(of: "limit") == .defaultValue)
    #expect(values.flagIfGiven("color") == true)
    #expect(values.source(of: "color") == .defaultValue)
    #expect(values.flagIfGiven("all") == nil)
    #expect(values.string("url") == nil && values.source(of: "url") == nil)
    #expect(values.strings("filter").isEmpty)
  }

  @Test func valuesMayBeAnything() throws {
    #expect(try Self.values(["--limit", "-5"]).string("limit") == "-5")
    #expect(try Self.values(["--filter="]).strings("filter") == [""])
    #expect(try Self.values(["--filter", "-"]).strings("filter") == ["-"])
    #expect(try Self.values(["--filter=a=b=c"]).strings("filter") == ["a=b=c"])
    #expect(try Self.values(["-F=x"]).strings("filter") == ["=x"])
    #expect(try Self.values(["--filter", "-unknown"]).strings("filter") == ["-unknown"])
    #expect(try Self.values(["--filter=--all"]).strings("filter") == ["--all"])
  }

  @Test func repetition() throws {
    #expect(try Self.values(["-F", "a", "x", "--filter=b", "-Fc"]).strings("filter") == ["a", "b", "c"])
    #expect(try Self.values(["-vv", "--verbose"]).count("verbose") == 3)
    #expect(try Self.values(["--color", "--no-color"]).flag("color") == false)
    #expect(try Self.values(["--no-color", "-c"]).flag("color") == true)
  }

  @Test func optionsWithAnImplicitValueNeverTakeTheNextWord() throws {
    let values = try Self.values(["--watch", "5"])
    #expect(values.string("watch") == "2")
    #expect(values.string("first") == "5")
    #expect(try Self.values(["--watch=9"]).string("watch") == "9")
    #expect(try Self.values(["-w9"]).string("watch") == "9")
    #expect(try Self.values(["-w"]).string("watch") == "2")
  }

  @Test func operands() throws {
    let mixed = try Self.values(["a", "--all", "-", "--", "--limit", "-x", "--"])
    #expect(mixed.string("first") == "a")
    #expect(mixed.strings("rest") == ["-", "--limit", "-x", "--"])
    #expect(mixed.flag("all"))
    #expect(try Self.values(["--", "-a"]).string("first") == "-a")
    #expect(try Self.values([""]).string("first") == "")
  }

  @Test func aRepeatingOperandLeavesRequiredOnesTheirs() throws {
    let specification = CommandSpecification(
      name: "cp", abstract: "Copies.",
      parameters: [
        .operand("source", "From.", isRepeating: true), .operand("target", "To."),
      ])
    let outcome = try CommandLineParser(specification).parse(["a", "b", "c"])
    guard case .run(_, let values) = outcome else {
      Issue.record("not run")
      return
    }
    #expect(values.strings("source") == ["a", "b"])
    #expect(values.string("target") == "c")
  }

  @Test func theEnvironmentSpeaksWhenTheCommandLineDoesNot() throws {
    let environment = ["TOOL_URL": "http://a", "TOOL_COLOR": "off", "TOOL_SECRET": "7"]
    let values = try Self.values([], environment)
    #expect(values.string("url") == "http://a")
    #expect(values.source(of: "url") == .environment)
    #expect(values.flagIfGiven("color") == false)
    #expect(try values.required("secret", as: Int.self) == 7)
    #expect(try Self.values(["--url", "http://b", "--color"], environment).string("url") == "http://b")
    #expect(try Self.values(["--color"], environment).flag("color"))
    #expect(try Self.values([], ["TOOL_URL": ""]).string("url") == nil)
  }

  @Test func aSecretHasNoOption() {
    #expect(throws: UsageError.self) { try Self.values(["--secret", "7"]) }
    #expect(throws: UsageError.self) { try Self.values(["--secret=7"]) }
  }

  @Test(arguments: [["--help"], ["-h"], ["-ah"], ["x", "--help", "--unknown"]])
  func help(arguments: [String]) throws {
    #expect(try CommandLineParser(Self.specification).parse(arguments) == .help(path: ["tool"]))
  }

  @Test func helpOnlyWhereItIsAnOption() throws {
    #expect(try Self.values(["--", "--help"]).string("first") == "--help")
    #expect(try Self.values(["--filter=--help"]).strings("filter") == ["--help"])
  }

  @Test func versionAtTheRootOnly() throws {
    let group = CommandSpecification(name: "t", abstract: "T.", subcommands: [Self.specification])
    let parser = CommandLineParser(group, hasVersion: true)
    #expect(try parser.parse(["--version"]) == .version)
    #expect(throws: UsageError.self) { try parser.parse(["tool", "--version"]) }
    #expect(throws: UsageError.self) { try CommandLineParser(group).parse(["--version"]) }
  }

  @Test func subcommandsInheritOptionsAndMayUseTheNamesThemselves() throws {
    let inner = CommandSpecification(
      name: "inner", abstract: "Inner.", parameters: [.option("host", "Host.", short: "h"), .operand("id", "Id.")])
    let outer = CommandSpecification(
      name: "outer", abstract: "Outer.",
      parameters: [.option("realm", "Realm."), .flag("own-host", "Flag.", name: "host")], subcommands: [inner])
    let parser = CommandLineParser(outer)
    guard
      case .run(["outer", "inner"], let values) = try parser.parse(
        ["--realm", "a", "--host", "inner", "x", "--realm=b", "-h", "c"])
    else {
      Issue.record("not run")
      return
    }
    #expect(values.string("realm") == "b")
    #expect(values.flag("own-host"))
    #expect(values.string("host") == "c")
    #expect(values.string("id") == "x")
  }

  @Test func aGroupThatRunsAloneMayHaveOperands() throws {
    let group = CommandSpecification(
      name: "g", abstract: "G.", parameters: [.operand("id", "Id.", isRequired: false)],
      subcommands: [CommandSpecification(name: "sub", abstract: "S.")], isRunnableAlone: true)
    let parser = CommandLineParser(group)
    #expect(try parser.parse(["sub"]) == .run(path: ["g", "sub"], values: ParsedValues()))
    guard case .run(["g"], let values) = try parser.parse(["x"]) else {
      Issue.record("not run")
      return
    }
    #expect(values.string("id") == "x")
    #expect(try parser.parse([]) == .run(path: ["g"], values: ParsedValues()))
  }
}
