import CommandLineKit
import FlameHub

/// The logs of analyses and of their nodes: what is named by an analysis and, perhaps, a node instead of an id.
enum FlameLogCommands {
  static let analysisLogs = CommandNode(
    "analysis-logs", abstract: "The logs of analyses.",
    subcommands: [
      FlameAction.command(
        "list", "List the newest records of an analysis.", [analysis, level, limit, output],
        swift: { "let page = try await hub.core.analysisLogs.list(\(try subject($0))\(grading($0))\(paging($0)))" },
        curl: { hub, values in
          try hub.curl(
            hub.core.analysisLogs.calls.list(of: id(values, "analysis"), level: grade(values), page: page(values)))
        },
        run: { hub, values, context in
          let id: ID<Analysis> = try id(values, "analysis")
          let found = try await hub.core.analysisLogs.list(of: id, level: grade(values), page: page(values))
          try write(found.items, values, context)
        }),
      FlameAction.command(
        "delete", "Delete the records of an analysis.", [analysis, level],
        swift: { "try await hub.core.analysisLogs.delete(\(try subject($0))\(grading($0)))" },
        curl: { hub, values in
          try hub.curl(hub.core.analysisLogs.calls.delete(of: id(values, "analysis"), level: grade(values)))
        },
        run: { hub, values, context in
          let id: ID<Analysis> = try id(values, "analysis")
          try await hub.core.analysisLogs.delete(of: id, level: grade(values))
          context.note("deleted")
        }),
    ])

  static let analysisNodeLogs = CommandNode(
    "analysis-node-logs", abstract: "The logs of the nodes of analyses.",
    subcommands: [
      FlameAction.command(
        "list", "List the newest records of a node.", [analysis, node, level, limit, output],
        swift: { "let page = try await hub.core.analysisNodeLogs.list(\(try subject($0))\(grading($0))\(paging($0)))" },
        curl: { hub, values in
          try hub.curl(
            hub.core.analysisNodeLogs.calls.list(
              of: id(values, "analysis"), node: id(values, "node"), level: grade(values), page: page(values)))
        },
        run: { hub, values, context in
          let (analysis, node) = try ids(values)
          let found = try await hub.core.analysisNodeLogs.list(
            of: analysis, node: node, level: grade(values), page: page(values))
          try write(found.items, values, context)
        }),
      FlameAction.command(
        "create", "Write a record.", [analysis, node, level, message, code, status, output], swift: swiftCreate,
        curl: { hub, values in try hub.curl(hub.core.analysisNodeLogs.calls.create(record(values))) },
        run: { hub, values, context in
          try write([try await hub.core.analysisNodeLogs.create(record(values))], values, context)
        }),
      FlameAction.command(
        "delete", "Delete the records of a node.", [analysis, node, level],
        swift: { "try await hub.core.analysisNodeLogs.delete(\(try subject($0))\(grading($0)))" },
        curl: { hub, values in
          try hub.curl(
            hub.core.analysisNodeLogs.calls.delete(
              of: id(values, "analysis"), node: id(values, "node"), level: grade(values)))
        },
        run: { hub, values, context in
          let (analysis, node) = try ids(values)
          try await hub.core.analysisNodeLogs.delete(of: analysis, node: node, level: grade(values))
          context.note("deleted")
        }),
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
  private static let output = ResourceParameters<Node>.output

  private static func id<Resource>(_ values: ParsedValues, _ key: String) throws -> ID<Resource> {
    try FlameAction.id(values, key)
  }

  private static func ids(_ values: ParsedValues) throws -> (ID<Analysis>, ID<Node>) {
    (try id(values, "analysis"), try id(values, "node"))
  }

  private static func grade(_ values: ParsedValues) -> LogLevel? { values.string("level").map(LogLevel.init) }

  private static func page(_ values: ParsedValues) throws -> PageRequest {
    PageRequest(limit: try values.value("limit", as: Int.self))
  }

  private static func record(_ values: ParsedValues) throws -> AnalysisNodeLogCreate {
    let (analysis, node) = try ids(values)
    return AnalysisNodeLogCreate(
      analysis: analysis, node: node, message: try values.required("message", as: String.self),
      level: grade(values) ?? .info, code: values.string("code"), status: values.string("status"))
  }

  private static func write(_ logs: [FlameLog], _ values: ParsedValues, _ context: CommandContext) throws {
    let writer = ValueWriter(
      context: context, format: try values.value("output", as: OutputFormat.self) ?? .table,
      columns: ["time", "level", "message", "labels.code", "labels.status"])
    try writer.write(try logs.map { try HubJSONEncoder().encodeValue($0) })
  }
}

// The calls as they are written in Swift.
extension FlameLogCommands {
  private static func subject(_ values: ParsedValues) throws -> String {
    let node = try values.string("node") == nil ? "" : ", node: \(FlameAction.quoted(values, "node"))"
    return "of: \(try FlameAction.quoted(values, "analysis"))\(node)"
  }

  private static func grading(_ values: ParsedValues) -> String {
    grade(values).map { ", level: .init(rawValue: \(SwiftCall.quoted($0.rawValue)))" } ?? ""
  }

  private static func paging(_ values: ParsedValues) -> String {
    values.string("limit").flatMap { $0 == "50" ? nil : ", page: .init(limit: \($0))" } ?? ""
  }

  private static func swiftCreate(_ values: ParsedValues) throws -> String {
    let texts = ["code", "status"].compactMap { name in values.string(name).map { ", \(name): \(SwiftCall.quoted($0))" }
    }
    let arguments = [
      "analysis: ID(\(try FlameAction.quoted(values, "analysis")))",
      "node: ID(\(try FlameAction.quoted(values, "node")))",
      "message: \(try FlameAction.quoted(values, "message"))",
    ]
    return "let log = try await hub.core.analysisNodeLogs.create(.init("
      + arguments.joined(separator: ", ") + grading(values) + texts.joined() + "))"
  }
}
