import CommandLineKit
import FlameHub

/// The logs of analyses and of their nodes: what is named by an analysis and, perhaps, a node instead of an id.
enum FlameLogCommands {
  static let analysisLogs = CommandNode(
    "analysis-logs", abstract: "The logs of analyses.",
    subcommands: [
      command("list", "List the newest records of an analysis.", [analysis, level, limit, output]) { values, context in
        let logs = try await FlameConnectionOptions.client(values, context).core.analysisLogs
        let page = try await logs.list(of: id(values, "analysis"), level: grade(values), page: page(values))
        try write(page.items, values, context)
      },
      command("delete", "Delete the records of an analysis.", [analysis, level]) { values, context in
        let logs = try await FlameConnectionOptions.client(values, context).core.analysisLogs
        try await logs.delete(of: id(values, "analysis"), level: grade(values))
        context.note("deleted")
      },
    ])

  static let analysisNodeLogs = CommandNode(
    "analysis-node-logs", abstract: "The logs of the nodes of analyses.",
    subcommands: [
      command("list", "List the newest records of a node.", [analysis, node, level, limit, output]) { values, context in
        let logs = try await FlameConnectionOptions.client(values, context).core.analysisNodeLogs
        let page = try await logs.list(
          of: id(values, "analysis"), node: id(values, "node"), level: grade(values), page: page(values))
        try write(page.items, values, context)
      },
      command("create", "Write a record.", [analysis, node, level, message, code, status, output]) { values, context in
        let logs = try await FlameConnectionOptions.client(values, context).core.analysisNodeLogs
        let analysis: ID<Analysis> = try id(values, "analysis")
        let node: ID<Node> = try id(values, "node")
        let record = AnalysisNodeLogCreate(
          analysis: analysis, node: node, message: try values.required("message", as: String.self),
          level: grade(values) ?? .info, code: values.string("code"), status: values.string("status"))
        try write([try await logs.create(record)], values, context)
      },
      command("delete", "Delete the records of a node.", [analysis, node, level]) { values, context in
        let logs = try await FlameConnectionOptions.client(values, context).core.analysisNodeLogs
        try await logs.delete(of: id(values, "analysis"), node: id(values, "node"), level: grade(values))
        context.note("deleted")
      },
    ])

  private static let analysis = Parameter.option("analysis", "The analysis.", value: "id", isRequired: true)
  private static let node = Parameter.option("node", "The node.", value: "id", isRequired: true)
  private static let level = Parameter.option(
    "level", "How grave the records are; all by default, info for new ones.",
    completion: .values(["emerg", "alert", "crit", "error", "warn", "notice", "info", "debug"]))
  private static let limit = Parameter.option(
    "limit", "The most records to ask for.", short: "n", value: "count", format: .of(Int.self), defaults: ["50"])
  private static let message = Parameter.option("message", "What happened: 3 to 2048 characters.", isRequired: true)
  private static let code = Parameter.option("code", "A code: 3 to 64 characters.")
  private static let status = Parameter.option("status", "A state: 3 to 64 characters.")
  private static let output = Parameter.option(
    "output", "How data is written.", short: "o", value: "format", format: .of(OutputFormat.self), defaults: ["table"])

  private static func command(
    _ name: String, _ abstract: String, _ parameters: [Parameter], run: @escaping CommandNode.Action
  ) -> CommandNode {
    CommandNode(CommandSpecification(name: name, abstract: abstract, parameters: parameters), run: run)
  }

  private static func id<Resource>(_ values: ParsedValues, _ key: String) throws -> ID<Resource> {
    ID(try values.required(key, as: String.self))
  }

  private static func grade(_ values: ParsedValues) -> LogLevel? { values.string("level").map(LogLevel.init) }

  private static func page(_ values: ParsedValues) throws -> PageRequest {
    PageRequest(limit: try values.value("limit", as: Int.self))
  }

  private static func write(_ logs: [FlameLog], _ values: ParsedValues, _ context: CommandContext) throws {
    let encoder = HubJSONEncoder()
    switch try values.value("output", as: OutputFormat.self) ?? .table {
    case .ndjson:
      for log in logs { try context.print(encoder.encodeValue(log).description) }
    case .json:
      let all = JSONValue.array(try logs.map { try encoder.encodeValue($0) })
      try context.print(String(decoding: all.serialized(pretty: true), as: UTF8.self))
    case .table:
      var table = Table([
        .init("time", isTruncatable: false), .init("level"), .init("message"), .init("code"), .init("status"),
      ])
      for log in logs {
        let label: (String) -> String = { (log.labels[$0] ?? nil) ?? "" }
        table.append([log.time.description, log.level.rawValue, log.message, label("code"), label("status")])
      }
      try context.print(table)
    }
  }
}
