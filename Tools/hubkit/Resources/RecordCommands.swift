import CommandLineKit
import HubErrors
import HubQuery

/// The commands of one kind of record, made from its field table.
struct RecordCommands<Source: RecordSource>: Sendable {
  typealias Resource = Source.Resource

  /// The name of the group.
  let name: String
  /// What the group is, as in "the nodes of the core service".
  let abstract: String
  /// The collection in Swift: `hub.core.projectNodes`.
  let path: String
  /// One of them, as a variable: `projectNode`.
  let singular: String
  /// The columns of a list, nil for those that follow from the table.
  var columns: [String]?
  /// What help calls the name of one.
  var idName = "id"
  /// What `list` takes besides, and what it means.
  var scope = ListScope<Resource>()
  /// The records, with the caller's credentials or, to show requests only, without any.
  let open: @Sendable (_ values: ParsedValues, _ context: CommandContext, _ sends: Bool) async throws -> Source

  var parameters: ResourceParameters<Resource> {
    ResourceParameters(
      table: Source.table, embedding: Source.embedding, operators: Source.operators,
      sortsBySeveralKeys: Source.sortsBySeveralKeys, usualLimit: Source.usualLimit)
  }
  /// The collection for people.
  var plural: String { name.replacing("-", with: " ") }
  /// What names one of them.
  var id: Parameter { .operand("id", Source.idHelp, value: idName) }

  /// The group with the commands given.
  func group(_ commands: [CommandNode]) -> CommandNode {
    CommandNode(name, abstract: abstract, subcommands: commands)
  }

  /// What can be looked at only.
  var reading: CommandNode { group([list, get]) }

  var list: CommandNode {
    command(scope.verb, scope.abstract ?? "List \(plural), page by page.", scope.operands + parameters.list) {
      values, context in
      let arguments = try ListArguments(
        values, table: Source.table, embedding: Source.embedding, usualLimit: Source.usualLimit,
        conditions: try scope.conditions(values))
      let query = arguments.query
      if values.flag("showSwift") { return try context.print(swiftList(arguments, values)) }
      if values.flag("curl") {
        // Of all pages, the request for the first one.
        let first = arguments.asksForAll ? firstPage(of: query) : query
        return try context.print(try await open(values, context, false).curlList(first))
      }
      let source = try await open(values, context, true)
      let writer = try writer(values, context)
      if arguments.asksForAll { return try await writeAll(source, query, values, writer, context) }
      let page = try await source.list(query)
      try writer.write(page.items)
      if page.next != nil {
        context.note("\(page.items.count) of \(page.total) \(plural); --all fetches the others")
      }
    }
  }

  private func swiftList(_ arguments: ListArguments<Resource>, _ values: ParsedValues) -> String {
    var query = arguments.query
    if arguments.asksForAll, values.string("limit") == nil { query.page.limit = nil }
    let shown = [
      try? scope.swift(values), SwiftCall.arguments(query, Source.table, Source.embedding, all: arguments.asksForAll),
    ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    return arguments.asksForAll
      ? "for try await \(singular) in \(path).all(\(shown)) { print(\(singular)) }"
      : "let page = try await \(path).list(\(shown))"
  }

  private func firstPage(of query: ListQuery<Resource>) -> ListQuery<Resource> {
    var query = query
    query.sort = query.sort ?? Source.pagingSort
    query.page.limit = min(query.page.limit ?? Source.usualLimit, Source.usualLimit)
    return query
  }

  private func writeAll(
    _ source: Source, _ query: ListQuery<Resource>, _ values: ParsedValues, _ writer: RecordWriter<Resource>,
    _ context: CommandContext
  ) async throws {
    let start = query.page.offset.flatMap { $0 == 0 ? nil : PageCursor(offset: $0) }
    let all = source.all(query, maximum: try values.value("limit", as: Int.self), from: start)
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

  var get: CommandNode { self.get(named: "get") }

  /// The command that shows one record.
  func get(named verb: String) -> CommandNode {
    command(
      verb, "Show one of the \(plural).", [id] + parameters.reading + [ResourceParameters<Resource>.output]
    ) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      let query = ListQuery(
        page: .serverDefault,
        include: try ListArguments.include(values, Source.table, Source.embedding)
          ?? Source.embedding.defaults(Source.table),
        fields: try ListArguments.fields(values, Source.table))
      if values.flag("showSwift") {
        let arguments =
          [SwiftCall.quoted(id.rawValue)] + SwiftCall.reading(query, Source.table, Source.embedding)
        return try context.print("let \(singular) = try await \(path).get(\(arguments.joined(separator: ", ")))")
      }
      if values.flag("curl") { return try context.print(try await open(values, context, false).curlGet(id, query)) }
      let source = try await open(values, context, true)
      let writer = try writer(values, context)
      try writer.write(try await source.get(id, query))
    }
  }

  func writer(_ values: ParsedValues, _ context: CommandContext) throws -> RecordWriter<Resource> {
    try RecordWriter(Source.table, values, context, columns: columns)
  }

  func command(
    _ name: String, _ abstract: String, _ parameters: [Parameter], run: @escaping CommandNode.Action
  ) -> CommandNode {
    CommandNode(
      CommandSpecification(
        name: name, abstract: abstract, parameters: parameters + ResourceParameters<Resource>.showing), run: run)
  }
}
