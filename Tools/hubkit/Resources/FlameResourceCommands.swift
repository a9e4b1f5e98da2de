import CommandLineKit
import FlameHub

/// The commands of one kind of record, made from its field table.
struct FlameResourceCommands<Resource: FlameResource> {
  /// The service, as in `hub.core`.
  let service: String
  /// The collection, as in `hub.core.projectNodes`.
  let member: String
  /// One of them, as a variable: `projectNode`.
  let singular: String
  /// The records of a client.
  let records: @Sendable (FlameHubClient) -> FlameRecords<Resource>

  var parameters: ResourceParameters<Resource> { ResourceParameters(table: Resource.fieldTable) }
  var path: String { "hub.\(service).\(member)" }
  /// The collection's name on the wire, which is the command's.
  var name: String { Resource.collection.name }
  /// The collection for people.
  var plural: String { name.replacing("-", with: " ") }

  /// What can be looked at only.
  var reading: CommandNode { group([list, get]) }

  /// The group with the commands given.
  func group(_ commands: [CommandNode]) -> CommandNode {
    CommandNode(name, abstract: "The \(plural) of the \(service) service.", subcommands: commands)
  }

  var list: CommandNode {
    command("list", "List \(plural), page by page.", parameters.list) { values, context in
      let arguments = try ListArguments(values, table: Resource.fieldTable)
      let query = arguments.query
      var swiftQuery = query
      if arguments.asksForAll, values.string("limit") == nil { swiftQuery.page.limit = nil }
      let shown = SwiftCall.arguments(swiftQuery, Resource.fieldTable, all: arguments.asksForAll)
      if values.flag("showSwift") {
        let swift =
          arguments.asksForAll
          ? "for try await \(singular) in \(path).all(\(shown)) { print(\(singular)) }"
          : "let page = try await \(path).list(\(shown))"
        return try context.print(swift)
      }
      if values.flag("curl") {
        // Of all pages, the request for the first one.
        let first = arguments.asksForAll ? firstPage(of: query) : query
        return try await curl(values, context) { try $0.list(first) }
      }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      if arguments.asksForAll {
        return try await writeAll(records, query, values, writer, context)
      }
      let page = try await records.list(
        where: query.filter, sort: query.sort, page: query.page, include: query.include, fields: query.fields)
      try writer.write(page.items)
      if page.next != nil {
        context.note("\(page.items.count) of \(page.total) \(plural); --all fetches the others")
      }
    }
  }

  private func firstPage(of query: ListQuery<Resource>) -> ListQuery<Resource> {
    var query = query
    query.sort = query.sort ?? Resource.pagingSort
    query.page.limit = min(query.page.limit ?? 50, 50)
    return query
  }

  private func writeAll(
    _ records: FlameRecords<Resource>, _ query: ListQuery<Resource>, _ values: ParsedValues,
    _ writer: RecordWriter<Resource>, _ context: CommandContext
  ) async throws {
    let start = query.page.offset.flatMap { $0 == 0 ? nil : PageCursor(offset: $0) }
    let all = records.all(
      where: query.filter, sort: query.sort, include: query.include, fields: query.fields,
      maximum: try values.value("limit", as: Int.self), from: start)
    var items: [Resource] = []
    for try await page in all.pages {
      if writer.writesOneByOne {
        for item in page.items { try writer.writeLine(item) }
      } else {
        items += page.items
        if page.next != nil, context.error.isTerminal { context.note("\(items.count) of \(page.total) \(plural)") }
      }
    }
    if !writer.writesOneByOne { try writer.write(items) }
  }

  var get: CommandNode {
    let id = Parameter.operand("id", Resource.collection.takesNames ? "Its id or name." : "Its id.")
    return command(
      "get", "Show one of the \(plural).", [id] + parameters.reading + [ResourceParameters<Resource>.output]
    ) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      let include = try ListArguments.include(values, Resource.fieldTable) ?? Resource.relations
      let fields = try ListArguments.fields(values, Resource.fieldTable)
      if values.flag("showSwift") {
        let query = ListQuery(page: .serverDefault, include: include, fields: fields)
        let arguments = [SwiftCall.quoted(id.rawValue)] + SwiftCall.reading(query, Resource.fieldTable)
        return try context.print("let \(singular) = try await \(path).get(\(arguments.joined(separator: ", ")))")
      }
      if values.flag("curl") {
        return try await curl(values, context) { try $0.get(id, include: include, fields: fields) }
      }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.get(id, include: include, fields: fields))
    }
  }

  func command(
    _ name: String, _ abstract: String, _ parameters: [Parameter], run: @escaping CommandNode.Action
  ) -> CommandNode {
    CommandNode(
      CommandSpecification(
        name: name, abstract: abstract, parameters: parameters + ResourceParameters<Resource>.showing), run: run)
  }
}
