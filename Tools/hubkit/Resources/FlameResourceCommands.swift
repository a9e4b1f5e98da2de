import CommandLineKit
import FlameHub

/// The commands of one kind of record, made from its field table.
struct FlameResourceCommands<Resource> where Resource: CreatableResource & UpdatableResource & DeletableResource {
  /// The service, as in `hub.core`.
  let service: String
  /// The collection, as in `hub.core.nodes`.
  let member: String
  /// One of them, for people and variables.
  let singular: String
  /// The records of a client.
  let records: @Sendable (FlameHubClient) -> FlameRecords<Resource>

  var parameters: ResourceParameters<Resource> { ResourceParameters(table: Resource.fieldTable) }
  var path: String { "hub.\(service).\(member)" }

  var node: CommandNode {
    CommandNode(member, abstract: "The \(member) of the \(service) service.", subcommands: [list, get, create, update, delete])
  }

  private var list: CommandNode {
    command("list", "List \(member), page by page.", parameters.list) { values, context in
      let arguments = try ListArguments(values, table: Resource.fieldTable)
      let query = arguments.query
      let shown = SwiftCall.arguments(query, Resource.fieldTable, all: arguments.asksForAll)
      if values.flag("showSwift") {
        let swift =
          arguments.asksForAll
          ? "for try await \(singular) in \(path).all(\(shown)) { print(\(singular)) }"
          : "let page = try await \(path).list(\(shown))"
        return try context.print(swift)
      }
      if values.flag("curl") { return try await curl(values, context) { try $0.list(query) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      if arguments.asksForAll {
        return try await writeAll(records, query, values, writer, context)
      }
      let page = try await records.list(
        where: query.filter, sort: query.sort, page: query.page, include: query.include, fields: query.fields)
      try writer.write(page.items)
      if page.next != nil {
        context.note("\(page.items.count) of \(page.total) \(member); --all fetches the others")
      }
    }
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
        if page.next != nil, context.error.isTerminal { context.note("\(items.count) of \(page.total) \(member)") }
      }
    }
    if !writer.writesOneByOne { try writer.write(items) }
  }

  private var get: CommandNode {
    let id = Parameter.operand("id", Resource.collection.takesNames ? "Its id or name." : "Its id.")
    return command(
      "get", "Show a \(singular).", [id] + parameters.reading + [ResourceParameters<Resource>.output]
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

  private var create: CommandNode {
    command("create", "Create a \(singular).", parameters.writing(.creatable)) { values, context in
      let object = try await MemberArguments.object(values, Resource.fieldTable, .creatable, context)
      if values.flag("showSwift") { return try context.print(swiftCreate(object)) }
      let record = try HubJSONDecoder().decode(Resource.Create.self, from: .object(object))
      if values.flag("curl") { return try await curl(values, context) { try $0.create(record) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.create(record))
    }
  }

  private var update: CommandNode {
    let id = Parameter.operand("id", Resource.collection.takesNames ? "Its id or name." : "Its id.")
    return command("update", "Change a \(singular).", [id] + parameters.writing(.updatable)) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      let object = try await MemberArguments.object(values, Resource.fieldTable, .updatable, context)
      guard !object.isEmpty else { throw UsageError("nothing to change; name a member, such as --name") }
      if values.flag("showSwift") {
        let lines = SwiftCall.assignments(object, to: "$0", Resource.fieldTable)
        return try context.print(
          "try await \(path).update(\(SwiftCall.quoted(id.rawValue))) { \(lines.joined(separator: "; ")) }")
      }
      let changes = try HubJSONDecoder().decode(Resource.Update.self, from: .object(object))
      if values.flag("curl") { return try await curl(values, context) { try $0.update(id, with: changes) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.update(id, with: changes))
    }
  }

  private var delete: CommandNode {
    let id = Parameter.operand("id", Resource.collection.takesNames ? "Its id or name." : "Its id.")
    return command("delete", "Delete a \(singular).", [id, ResourceParameters<Resource>.output]) { values, context in
      let id = ID<Resource>(try values.required("id", as: String.self))
      if values.flag("showSwift") {
        return try context.print("try await \(path).delete(\(SwiftCall.quoted(id.rawValue)))")
      }
      if values.flag("curl") { return try await curl(values, context) { try $0.delete(id) } }
      let records = records(try await FlameConnectionOptions.client(values, context))
      let writer = try RecordWriter(Resource.fieldTable, values, context)
      try writer.write(try await records.delete(id))
      context.note("deleted")
    }
  }

  private func command(
    _ name: String, _ abstract: String, _ parameters: [Parameter], run: @escaping CommandNode.Action
  ) -> CommandNode {
    CommandNode(
      CommandSpecification(
        name: name, abstract: abstract, parameters: parameters + ResourceParameters<Resource>.showing), run: run)
  }
}
