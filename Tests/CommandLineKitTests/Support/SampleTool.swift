import CommandLineKit

enum Format: String, CaseIterable, ArgumentValue { case table, json, ndjson }

struct Paging: ParameterGroup {
  @Option("How many items a page has.", short: "n", value: "count") var limit: Int = 50
  @Flag("Read all pages.", short: "a") var all: Bool
}

struct Show: Command {
  static let name = "show"
  static let abstract = "Shows things."
  static let discussion = """
    The things are shown in the order
    of their names.

      sample show --output json here
    """

  @Argument("Where they are.", completion: .directory) var place: String
  @Argument("How many of them.") var most: Int?
  @Argument("Their names.") var names: [String]
  @Option("The form of the output.", short: "o", value: "format") var output: Format = .table
  @Option("Only those that match.") var filter: [String]
  @Option("Where to write.", completion: .file(extensions: ["json"])) var file: String?
  @Option("Look again and again.", value: "seconds", implicit: 2) var watch: Int?
  @OptionGroup("Paging") var paging: Paging
  @Flag("Colour the output.", isNegatable: true) var color: Bool = true
  @Flag("Say more.", short: "v") var verbose: Int
  @Flag("Sort the names.") var sorted: Bool?
  @Variable("The password.", "SAMPLE_PASSWORD") var password: String?

  func run(context: CommandContext) async throws {
    try context.print("\(place) \(most.map(String.init) ?? "-") \(names)")
    try context.print("\(output) \(filter) \(file ?? "-") \(watch.map(String.init) ?? "-")")
    try context.print("\(paging.limit) \(paging.all) \(color) \(verbose) \(sorted.map(String.init) ?? "-")")
    if password != nil { context.note("with a password") }
  }
}

struct Sample {
  static let copy = CommandSpecification(
    name: "copy", abstract: "Copies files.",
    parameters: [
      .operand("source", "What to copy.", completion: .file(), isRepeating: true),
      .operand("target", "Where to.", completion: .directory),
      .flag("force", "Overwrite.", short: "f"),
      .option("mode", "The mode.", isRequired: true, environment: "SAMPLE_MODE"),
    ])

  /// A command made at run time, as from the table of a resource's fields.
  static func list(of resource: String, fields: [String]) -> CommandNode {
    CommandNode(
      CommandSpecification(
        name: "list", abstract: "Lists \(resource).",
        parameters: fields.map { .option($0, "The \($0).", isRepeating: true) } + [
          .option("output", "The form.", short: "o", value: "format", format: .of(Format.self)),
          .option("columns", "Some columns.", completion: .list(["id", "name"])),
          .option("choice", "A choice.", completion: .values(["it's", "a b", "$(false)", "x\\y"])),
        ])
    ) { values, context in
      for field in fields { try context.print("\(field)=\(values.strings(field).joined(separator: "|"))") }
      try context.print("realm=\(values.string("realm") ?? "-") \(context.commandPath.joined(separator: "/"))")
    }
  }

  static let root = CommandNode(
    "sample", abstract: "Shows what a tool can do.",
    parameters: [.option("realm", "The realm to work in.", completion: .values(["master", "other"]))],
    subcommands: [
      CommandNode(Show.self),
      CommandNode(copy) { values, context in
        try context.print("\(values.strings("source")) to \(values.string("target") ?? "")")
      },
      CommandNode("nodes", abstract: "Nodes.", subcommands: [list(of: "nodes", fields: ["name", "type"])]),
    ])

  static let program = CommandProgram(root, version: "1.2.3")
}

/// What a tool wrote and how it ended.
struct Ending: Equatable {
  var code: ExitCode
  var output: String
  var error: String
}

extension CommandProgram {
  func ending(
    _ arguments: String..., environment: [String: String] = [:], input: String = "", prompt: [String] = []
  ) async -> Ending {
    let output = CapturedOutput()
    let error = CapturedOutput()
    let context = CommandContext(
      arguments: arguments, environment: environment, output: output, error: error, input: FixedInput(input),
      secretPrompt: FixedPrompt(prompt))
    return Ending(code: await run(context), output: output.text, error: error.text)
  }
}
