import CommandLineKit
import Testing

@Suite struct RunTimeCommandTests {
  @Test func commandsFromATable() async {
    let ending = await Sample.program.ending("nodes", "list", "--name", "a", "--realm=m", "--name=b", "--type", "t")
    #expect(ending == Ending(code: .success, output: "name=a|b\ntype=t\nrealm=m sample/nodes/list\n", error: ""))
  }

  @Test func typedAccess() throws {
    let values = ParsedValues(["n": ["1", "2"], "bad": ["x"]], flags: ["on": true, "off": false])
    #expect(try values.values("n", as: Int.self) == [1, 2])
    #expect(try values.value("n", as: Double.self) == 2)
    #expect(try values.value("none", as: Int.self) == nil)
    #expect(values.flag("on") && !values.flag("off") && !values.flag("none"))
    #expect(values.flagIfGiven("off") == false && values.flagIfGiven("none") == nil)
    #expect(throws: UsageError.self) { try values.value("bad", as: Int.self) }
    #expect(throws: UsageError.self) { try values.required("none", as: Int.self) }
  }

  @Test func mistakesInADeclarationAreFound() {
    let specification = CommandSpecification(
      name: "a tool", abstract: "T.",
      parameters: [
        .option("limit", "L.", short: "l", format: .of(Int.self), defaults: ["x"]),
        .flag("list", "L.", short: "l"), .flag("color", "", isNegatable: true), .flag("no-color", "N."),
        .operand("a", "A.", isRequired: false, isRepeating: true),
        .operand("b", "B.", isRequired: false, isRepeating: true), .option("limit", "Again.", name: "x"),
        .option("must", "M.", isRequired: true, defaults: ["y"]),
      ],
      subcommands: [
        CommandSpecification(name: "s", abstract: "S."), CommandSpecification(name: "s", abstract: "S."),
      ])
    #expect(
      specification.problems() == [
        "'a tool': the name is not made of letters, digits and hyphens", "'a tool': two subcommands 's'",
        "'a tool': two parameters with the key 'limit'", "'a tool': '-l' declared twice",
        "'a tool': '--no-color' declared twice", "'a tool': more than one repeating operand",
        "'a tool': operands beside subcommands, but not runnable alone",
        "'a tool': the default 'x' of --limit is not an integer", "'a tool': --color has no help text",
        "'a tool': 'x' is no long name", "'a tool': --must is required and has a default",
      ])
    #expect(Sample.program.root.specification.problems() == [])
  }

  @Test(arguments: [
    ("1", true), ("-1", true), ("99999999999999999999", false), ("1.5", false), ("", false), (" 1", false),
  ])
  func integers(text: String, isInteger: Bool) {
    #expect((Int(argument: text) != nil) == isInteger)
  }

  @Test func expectations() {
    #expect(ValueFormat.of(UInt16.self).expectation == "an integer from 0 to 65535")
    #expect(ValueFormat.of(UInt.self).expectation == "an integer that is not negative")
    #expect(ValueFormat.of(Bool.self).expectation == "'true' or 'false'")
    #expect(ValueFormat.oneOf(["a"]).expectation == "'a'")
    #expect(Double(argument: "nan") == nil && Double(argument: "inf") == nil && Double(argument: "1e3") == 1000)
  }
}
