import CommandLineKit
import Hexoskin
import HubJSON

/// `hubkit hexoskin list`: the objects of any resource.
enum HexoskinListCommand {
  static let node = CommandNode(
    CommandSpecification(
      name: "list", abstract: "List the objects of a resource, page by page.",
      discussion: """
        Conditions are written as the API has them: start__gte=359840000000, user=99, name__startswith=Run. Which a \
        resource has, 'schema' shows.
        """,
      parameters: [
        HexoskinCommands.resource,
        .option(
          "filter", "A condition FIELD=VALUE or FIELD__LOOKUP=VALUE; several are joined by AND.", short: "f",
          value: "condition", isRepeating: true),
        .option(
          "rawFilter", "A condition that the schema does not have, sent as it is.", name: "raw-filter",
          value: "name=text", isRepeating: true),
        .option("sort", "Fields, separated by commas; -FIELD is descending.", short: "s", value: "fields"),
        .option(
          "limit", "The most objects to ask for (20 unless said otherwise; a server gives up to 1000 at once).",
          short: "n", value: "count", format: .of(Int.self)),
        .option("offset", "How many objects to skip.", value: "count", format: .of(Int.self)),
        .flag("all", "Fetch every page.", short: "a"), HexoskinCommands.output,
        .option("columns", "The columns of the table, separated by commas.", value: "names"),
        .flag("showSwift", "Print the Swift call instead of making it.", group: "Showing"),
      ])
  ) { values, context in
    let name = try values.required("resource", as: String.self)
    if values.flag("showSwift") {
      let arguments = try parameters(values, schema: nil)
      return try context.print(
        """
        let list = try await hexo.resource(\(SwiftCall.quoted(name))).list(\(HexoskinLiteral.text(arguments)))
        """ + (values.flag("all") ? "\ntry await list.loadAll()" : ""))
    }
    try await HexoskinConnectionOptions.withClient(values, context) { hexo in
      let resource = try await hexo.resource(name)
      let writer = try HexoskinCommands.writer(resource.schema, values, context)
      let list = try await resource.list(try parameters(values, schema: resource.schema))
      try await write(list, all: values.flag("all"), writer, context)
    }
  }

  private static func write(
    _ list: HexoskinList, all: Bool, _ writer: ValueWriter, _ context: CommandContext
  ) async throws {
    if all, writer.writesOneByOne {
      for object in list { try writer.writeLine(.object(object.json)) }
      while list.nextURL != nil {
        for object in try await list.loadNext() { try writer.writeLine(.object(object.json)) }
      }
      return
    }
    while all, list.nextURL != nil {
      if context.error.isTerminal { context.note("\(list.count) of \(list.totalCount.map { "\($0)" } ?? "many")") }
      try await list.loadNext()
    }
    try writer.write(list.map { .object($0.json) })
    if list.nextURL != nil {
      context.note("\(list.count) of \(list.totalCount.map { "\($0)" } ?? "more"); --all fetches the others")
    }
  }

  /// What the server is asked.
  ///
  /// - Throws: `UsageError` for a condition that the resource does not have: the server would ignore it.
  private static func parameters(_ values: ParsedValues, schema: HexoskinSchema?) throws -> HexoskinParameters {
    var parameters = HexoskinParameters()
    for text in values.strings("filter") {
      let condition = try FieldArgument(parsing: text)
      let name = condition.name
      let field = name.split(separator: "__", maxSplits: 1).first.map(String.init) ?? name
      if let schema, let filtering = schema.filtering, filtering[field] == nil {
        let known = filtering.keys.sorted().joined(separator: ", ")
        throw UsageError(
          "\(schema.name) has no conditions on '\(field)'; known are \(known) (--raw-filter sends what you write)")
      }
      parameters.parameters.append(.init(name, .string(condition.value)))
    }
    for text in values.strings("rawFilter") {
      let condition = try FieldArgument(parsing: text)
      parameters.parameters.append(.init(condition.name, .string(condition.value)))
    }
    if let sort = values.string("sort") { parameters["order_by"] = .string(sort) }
    for name in ["limit", "offset"] {
      guard let number = try values.value(name, as: Int.self) else { continue }
      guard number >= 0 else { throw UsageError("--\(name) takes a number from 0 on") }
      parameters[name] = .int(number)
    }
    return parameters
  }
}
