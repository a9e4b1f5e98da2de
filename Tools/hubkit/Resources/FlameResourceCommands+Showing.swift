import CommandLineKit
import FlameHub

extension FlameResourceCommands {
  /// Prints a call as a curl command; nothing is sent and nobody is asked for a password.
  func curl<Output>(
    _ values: ParsedValues, _ context: CommandContext, _ call: (FlameCalls<Resource>) throws -> Call<Output>
  ) async throws {
    let servers = try await FlameConnectionOptions.servers(values, context)
    let hub = try FlameHubClient(servers: servers, options: FlameConnectionOptions.options)
    let call = try call(records(hub).calls)
    var request = service == "auth" ? try hub.auth.request(of: call) : try hub.core.request(of: call)
    request.headerFields[.authorization] = "Bearer \(Redaction.mark)"
    try context.print(CurlCommand.text(request, body: call.body))
  }
}

extension FlameResourceCommands where Resource: CreatableResource {
  /// The statements that create a record.
  func swiftCreate(_ object: JSONObject) -> String {
    let table = Resource.fieldTable
    let required = table.rows(.required)
    let arguments = required.compactMap { row in
      object[row.name].map { SwiftCall.argument($0, row) }
    }
    let type = "\(Resource.Create.self)"
    let assignments = SwiftCall.assignments(object, to: singular, table, except: Set(required.map(\.name)))
    guard !assignments.isEmpty else {
      return "let created = try await \(path).create(.init(\(arguments.joined(separator: ", "))))"
    }
    let lines =
      ["var \(singular) = \(type)(\(arguments.joined(separator: ", ")))"] + assignments
      + ["let created = try await \(path).create(\(singular))"]
    return lines.joined(separator: "\n")
  }
}
