import CommandLineKit
import Hexoskin
import HubJSON

/// `hubkit hexoskin …`: every resource that the server describes, and the data of devices.
enum HexoskinCommands {
  static let node = CommandNode(
    "hexoskin", abstract: "Hexoskin: what smart shirts record.",
    discussion: """
      Which resources there are, the server says: 'resources' lists them, 'schema' shows what one has. Every request needs \
      an API key and its secret; whose data is read, 'login' or --username says.
      """,
    parameters: HexoskinConnectionOptions.parameters,
    subcommands: [
      HexoskinLoginCommand.login, HexoskinLoginCommand.logout, resources, schema, HexoskinListCommand.node,
      HexoskinObjectCommands.get, HexoskinObjectCommands.create, HexoskinObjectCommands.update,
      HexoskinObjectCommands.delete, HexoskinDataCommand.node,
    ])

  /// The operand that names a resource.
  static let resource = Parameter.operand("resource", "The resource, such as range.")

  /// How data is written.
  static let output = Parameter.option(
    "output", "How data is written.", short: "o", value: "format", format: .of(OutputFormat.self), defaults: ["table"])

  private static let resources = CommandNode(
    CommandSpecification(
      name: "resources", abstract: "List what the server has.",
      parameters: [.flag("refresh", "Ask the server again, in the place of what was kept of it."), output])
  ) { values, context in
    try await HexoskinConnectionOptions.withClient(values, context) { hexo in
      if values.flag("refresh") { try hexo.clearResourceCache() }
      let configuration = try await hexo.resourceConfiguration()
      let writer = ValueWriter(
        context: context, format: try values.value("output", as: OutputFormat.self) ?? .table,
        columns: ["name", "list", "detail", "endpoint"])
      try writer.write(
        configuration.names.compactMap { configuration[$0] }.map { schema in
          [
            "name": .string(schema.name), "list": .array(schema.allowedListHTTPMethods.map { .string($0) }),
            "detail": .array(schema.allowedDetailHTTPMethods.map { .string($0) }),
            "endpoint": .string(schema.listEndpoint),
          ]
        })
      for omission in configuration.omissions { context.note("left out: \(omission)") }
      if let problem = configuration.cacheProblem { context.note("not kept: \(problem)") }
    }
  }

  private static let schema = CommandNode(
    CommandSpecification(
      name: "schema", abstract: "Show what a resource has: its fields, conditions and orders.", parameters: [resource])
  ) { values, context in
    try await HexoskinConnectionOptions.withClient(values, context) { hexo in
      let resource = try await hexo.resource(try values.required("resource", as: String.self))
      try context.print(TerminalText.escaped("\(resource)", keepsLineBreaks: true))
    }
  }

  /// A writer of objects of a resource.
  static func writer(
    _ schema: HexoskinSchema, _ values: ParsedValues, _ context: CommandContext
  ) throws -> ValueWriter {
    let wanted = values.string("columns").map { $0.split(separator: ",").map(String.init) }
    for name in wanted ?? [] where schema.fields[String(name.prefix { $0 != "." })] == nil {
      let known = schema.fields.keys.sorted().joined(separator: ", ")
      throw UsageError("\(schema.name) has no field '\(name)'; known are \(known)")
    }
    return ValueWriter(
      context: context, format: try values.value("output", as: OutputFormat.self) ?? .table,
      columns: wanted ?? columns(schema))
  }

  /// What tells objects apart and what can be told at a glance.
  private static func columns(_ schema: HexoskinSchema) -> [String] {
    let usual = [
      "id", "dataid", "deviceid", "name", "title", "email", "first_name", "last_name", "annotation", "start_date",
      "duration", "status", "rank", "user", "record", "freq", "progress", "distance", "track", "time", "position",
    ]
    let shown = usual.filter { schema.fields[$0] != nil && !($0 == "dataid" && schema.fields["id"] != nil) }
    return shown.count > 1 ? shown : schema.fields.keys.sorted()
  }
}
