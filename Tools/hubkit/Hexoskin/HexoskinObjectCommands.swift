import CommandLineKit
import Hexoskin
import HubJSON

/// The commands for single objects of any resource.
enum HexoskinObjectCommands {
  private static let showSwift = Parameter.flag(
    "showSwift", "Print the Swift call instead of making it.", group: "Showing")
  private static let id = Parameter.operand("id", "Its id, or its URI.")
  private static let members: [Parameter] = [
    .option(
      "set", "A field NAME=VALUE; VALUE is JSON where it can be, otherwise text.", value: "field", isRepeating: true),
    .option("json", "A file with fields as a JSON object, - for standard input.", value: "file", completion: .file()),
  ]

  static let get = CommandNode(
    CommandSpecification(
      name: "get", abstract: "Show an object of a resource.",
      parameters: [HexoskinCommands.resource, id, HexoskinCommands.output, showSwift])
  ) { values, context in
    if values.flag("showSwift") { return try context.print("let object = \(try swiftGet(values))") }
    try await withObject(values, context) { try write($0, values, context) }
  }

  static let create = CommandNode(
    CommandSpecification(
      name: "create", abstract: "Create an object of a resource.",
      parameters: [HexoskinCommands.resource] + members + [HexoskinCommands.output, showSwift])
  ) { values, context in
    let fields = try await fields(values, context)
    if values.flag("showSwift") {
      return try context.print(
        "let created = try await \(try swiftResource(values)).create(\(HexoskinLiteral.text(fields)))")
    }
    try await HexoskinConnectionOptions.withClient(values, context) { hexo in
      let resource = try await hexo.resource(try values.required("resource", as: String.self))
      switch try await resource.create(fields) {
      case .object(let object): try write(object, values, context)
      case .uri(let uri): try write(try await resource.get(uri), values, context)
      }
    }
  }

  static let update = CommandNode(
    CommandSpecification(
      name: "update", abstract: "Change fields of an object; the others stay.",
      parameters: [HexoskinCommands.resource, id] + members + [HexoskinCommands.output, showSwift])
  ) { values, context in
    let fields = try await fields(values, context)
    guard !fields.isEmpty else { throw UsageError("nothing to change; give --set NAME=VALUE, or --json") }
    if values.flag("showSwift") {
      return try context.print(
        "let object = \(try swiftGet(values))\ntry await object.update(\(HexoskinLiteral.text(fields)))")
    }
    try await withObject(values, context) { object in
      try await object.update(fields)
      try write(object, values, context)
    }
  }

  static let delete = CommandNode(
    CommandSpecification(
      name: "delete", abstract: "Delete an object.", parameters: [HexoskinCommands.resource, id, showSwift])
  ) { values, context in
    if values.flag("showSwift") {
      return try context.print("let object = \(try swiftGet(values))\ntry await object.delete()")
    }
    try await withObject(values, context) { try await $0.delete() }
    context.note("deleted")
  }

  private static func withObject(
    _ values: ParsedValues, _ context: CommandContext, _ body: (HexoskinObject) async throws -> Void
  ) async throws {
    try await HexoskinConnectionOptions.withClient(values, context) { hexo in
      let resource = try await hexo.resource(try values.required("resource", as: String.self))
      try await body(try await resource.get(try values.required("id", as: String.self)))
    }
  }

  private static func write(_ object: HexoskinObject, _ values: ParsedValues, _ context: CommandContext) throws {
    try HexoskinCommands.writer(object.resource.schema, values, context).write(.object(object.json))
  }

  private static func fields(_ values: ParsedValues, _ context: CommandContext) async throws -> HexoskinParameters {
    var fields = HexoskinParameters()
    if let path = values.string("json") {
      for (name, value) in try await Files.jsonObject(path, context) { fields[name] = HexoskinValue(value) }
    }
    for text in values.strings("set") {
      let field = try FieldArgument(parsing: text)
      guard fields[field.name] == nil else { throw UsageError("'\(field.name)' is given twice") }
      fields[field.name] =
        (try? JSONValue(parsing: Array(field.value.utf8))).map { HexoskinValue($0) } ?? .string(field.value)
    }
    return fields
  }

  private static func swiftResource(_ values: ParsedValues) throws -> String {
    "hexo.resource(\(SwiftCall.quoted(try values.required("resource", as: String.self))))"
  }

  private static func swiftGet(_ values: ParsedValues) throws -> String {
    "try await \(try swiftResource(values)).get(\(SwiftCall.quoted(try values.required("id", as: String.self))))"
  }
}
