import CommandLineKit
import FlameHub

/// What the client of an analysis may do.
enum FlameClientPermissionCommands {
  static let all = [
    FlameAction.command(
      "client-permissions", "List the permissions of the client of an analysis.", [analysis, output],
      swift: { values in
        try "let page = try await hub.core.analyses.clientPermissions(of: \(FlameAction.quoted(values, "analysis")))"
      },
      curl: { hub, values in
        let call = try hub.core.analyses.calls.clientPermissions(of: FlameAction.id(values, "analysis"))
        return try hub.curl(call)
      },
      run: { hub, values, context in
        let id: ID<Analysis> = try FlameAction.id(values, "analysis")
        let page = try await hub.core.analyses.clientPermissions(of: id)
        try write(values, context) { writer in
          try writer.write(try page.items.map { try HubJSONEncoder().encodeValue($0) })
        }
      }),
    FlameAction.command(
      "add-client-permission", "Let the client of an analysis do something.", [analysis, permission, output],
      swift: { values in
        try "let added = try await hub.core.analyses.addClientPermission("
          + "\(FlameAction.quoted(values, "permission")), to: \(FlameAction.quoted(values, "analysis")))"
      },
      curl: { hub, values in
        let call = try hub.core.analyses.calls.addClientPermission(
          FlameAction.id(values, "permission"), to: FlameAction.id(values, "analysis"))
        return try hub.curl(call)
      },
      run: { hub, values, context in
        let (permission, analysis) = try ids(values)
        let added = try await hub.core.analyses.addClientPermission(permission, to: analysis)
        try write(values, context) { try $0.write(try HubJSONEncoder().encodeValue(added)) }
      }),
    FlameAction.command(
      "remove-client-permission", "Take a permission from the client of an analysis.", [analysis, permission, output],
      swift: { values in
        try "try await hub.core.analyses.removeClientPermission("
          + "\(FlameAction.quoted(values, "permission")), from: \(FlameAction.quoted(values, "analysis")))"
      },
      curl: { hub, values in
        let call = try hub.core.analyses.calls.removeClientPermission(
          FlameAction.id(values, "permission"), from: FlameAction.id(values, "analysis"))
        return try hub.curl(call)
      },
      run: { hub, values, context in
        let (permission, analysis) = try ids(values)
        let removed = try await hub.core.analyses.removeClientPermission(permission, from: analysis)
        try write(values, context) { try $0.write(try HubJSONEncoder().encodeValue(removed)) }
        context.note("removed")
      }),
  ]

  private static let analysis = FlameAction.operand("analysis", "The analysis's id.")
  private static let permission = FlameAction.operand("permission", "The permission's id.")
  private static let output = ResourceParameters<Node>.output

  private static func ids(_ values: ParsedValues) throws -> (ID<FlamePermission>, ID<Analysis>) {
    (try FlameAction.id(values, "permission"), try FlameAction.id(values, "analysis"))
  }

  private static func write(
    _ values: ParsedValues, _ context: CommandContext, _ body: (ValueWriter) throws -> Void
  ) throws {
    var writer = ValueWriter(
      context: context, format: try values.value("output", as: OutputFormat.self) ?? .table,
      columns: ["id", "permissionId", "permission.name", "createdAt"])
    writer.redaction = ClientPermission.redaction
    try body(writer)
  }
}
