import CommandLineKit
import HubJSON
import HubQuery
import Testing

@testable import hubkit

@Suite struct ToolTests {
  @Test func theDeclarationsAreSound() {
    #expect(Hubkit.program.root.specification.problems() == [])
  }

  @Test func noOptionTakesASecret() {
    func parameters(_ command: CommandSpecification) -> [Parameter] {
      command.parameters + command.subcommands.flatMap(parameters)
    }
    for parameter in parameters(Hubkit.program.root.specification) where parameter.kind == .option {
      let lastWords = parameter.names.compactMap { $0.spelling.split(separator: "-").last }
      #expect(lastWords.allSatisfy { !["password", "secret", "token"].contains($0) }, "\(parameter.names)")
    }
  }

  @Test func demoRunsToTheEnd() async {
    let outcome = await Terminal().run("demo")
    #expect(outcome.code == .success, "\(outcome.error)")
    #expect(outcome.output.contains("received status code 404 (entity_not_found): The node was not found."))
    #expect(outcome.output.contains("my-node-5, my-node-4 of 5"))
    #expect(!outcome.output.contains("start123"))
    #expect(outcome.error.isEmpty)
  }

  @Test func sandboxSaysWhereItIsAndEndsQuietly() async throws {
    let output = CapturedOutput(isTerminal: false)
    let context = CommandContext(
      arguments: ["sandbox", "--random-seed", "7"], output: output, error: CapturedOutput(isTerminal: false))
    let task = Task { await Hubkit.program.run(context) }
    while output.text.isEmpty { await Task.yield() }
    let line = try JSONValue(parsing: Array(output.text.utf8))
    #expect(line["flame-hub"]?["auth"]?.stringValue?.hasSuffix("/auth/") == true)
    #expect(line["flame-hub"]?["username"] == "admin")
    #expect(line["hahnpro-cloud"]?["authServer"]?.stringValue?.hasPrefix("http://127.0.0.1:") == true)
    #expect(line["hahnpro-cloud"]?["clientId"] == "sandbox-client")
    #expect(line["hangar"]?["username"] == "sandbox-owner")
    #expect(line["hangar"]?["apiKey"]?.stringValue?.utf8.count == 73)
    #expect(line["hexoskin"]?["url"]?.stringValue?.hasPrefix("http://127.0.0.1:") == true)
    #expect(line["hexoskin"]?["apiKey"] == "K")
    #expect(line["hexoskin"]?["apiSecret"] == "S3cr3t")
    #expect(line["hexoskin"]?["username"] == "ann@example.com")
    #expect(line["hexoskin"]?["password"] == "pw")
    task.cancel()
    #expect(await task.value == .success)
  }

  @Test(arguments: ["flame-hub", "hahnpro-cloud", "hangar", "hexoskin"])
  func sandboxEmulatesWhatIsAskedFor(backend: String) async throws {
    let output = CapturedOutput(isTerminal: false)
    let context = CommandContext(
      arguments: ["sandbox", "--backend", backend], output: output, error: CapturedOutput(isTerminal: false))
    let task = Task { await Hubkit.program.run(context) }
    while output.text.isEmpty { await Task.yield() }
    task.cancel()
    #expect(await task.value == .success)
    guard case .object(let members) = try JSONValue(parsing: Array(output.text.utf8)) else {
      Issue.record("\(output.text) is no object")
      return
    }
    #expect(members.keys == [backend])
  }

  @Test func seedsWithoutTheirBackendAreRefused() async {
    let terminal = Terminal()
    let outcome = await terminal.run("sandbox", "--backend", "hahnpro-cloud", "--seed", "seed.json")
    #expect(outcome.code == .usage)
    #expect(outcome.error.contains("--seed is the state of the flame-hub backend"))
  }

  @Test func environmentFilesHideWhatTheyCannotRead() async {
    var terminal = Terminal()
    terminal.input = "A=1\nhunter2 secret"
    let outcome = await terminal.run("flame", "core", "nodes", "list", "--env-file", "-")
    #expect(outcome.code == .configuration)
    #expect(outcome.error.contains("line 2 has no '='; write NAME=value"))
    #expect(!outcome.error.contains("hunter2"))
  }

  @Test func seedsAreSeeds() async {
    var terminal = Terminal()
    terminal.input = #"{"relms":[]}"#
    let outcome = await terminal.run("sandbox", "--seed", "-")
    #expect(outcome.code == .failure)
    #expect(outcome.error.contains("'resources'"))
  }

  @Test(arguments: [
    ("name=x", "name", "equal", ["x"]), ("id=a,b", "id", "memberOf", ["a", "b"]),
    ("id!=a,b", "id", "notMemberOf", ["a", "b"]),
    ("n!=x", "n", "notEqual", ["x"]), ("n*=x=y", "n", "contains", ["x=y"]), ("n^=x", "n", "prefix", ["x"]),
    ("n$=x", "n", "suffix", ["x"]), ("n~x", "n", "like", ["x"]), ("n<=1", "n", "lessThanOrEqual", ["1"]),
    ("n<1", "n", "lessThan", ["1"]), ("n>=1", "n", "greaterThanOrEqual", ["1"]), ("n>1", "n", "greaterThan", ["1"]),
  ]) func conditions(text: String, field: String, comparison: String, values: [String]) throws {
    let expression = try FilterExpression(parsing: text)
    #expect(expression.field == field)
    #expect(expression.comparison.description == comparison)
    #expect(expression.values == values)
  }
}
