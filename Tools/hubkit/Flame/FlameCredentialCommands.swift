import CommandLineKit
import FlameHub

/// What nodes and analyses log in with. Secrets are hidden unless they are asked for.
enum FlameCredentialCommands {
  static let ofNodes = [
    FlameAction.command(
      "client-credentials", "Show the client that a node logs in as.", [node, showSecrets, output],
      swift: { try "let client = try await hub.core.nodes.clientCredentials(of: \(FlameAction.quoted($0, "node")))" },
      curl: { hub, values in try hub.curl(hub.core.nodes.calls.clientCredentials(of: FlameAction.id(values, "node")))
      },
      run: { hub, values, context in
        try write(try await hub.core.nodes.clientCredentials(of: id(values)), values, context)
      }),
    FlameAction.command(
      "set-client-credentials", "Give the client of a node a new secret, and perhaps another name.",
      discussion: "The secret always changes: without --new-secret-file the Hub makes up a new one.",
      [node, secretFile, name, displayName, showSecrets, output],
      swift: { values in
        let members = [
          values.string("secretFile").map { _ in "secret: secret" },
          values.string("name").map { "name: \(SwiftCall.quoted($0))" },
          values.string("displayName").map { "displayName: \(SwiftCall.quoted($0))" },
        ].compactMap(\.self).joined(separator: ", ")
        return try "let client = try await hub.core.nodes.setClientCredentials("
          + "of: \(FlameAction.quoted(values, "node"))\(members.isEmpty ? "" : ", .init(\(members))"))"
      },
      curl: { hub, values in
        var changes = ClientCredentialsUpdate(name: values.string("name"), displayName: values.string("displayName"))
        if values.string("secretFile") != nil { changes.secret = "a secret" }
        return try hub.curl(hub.core.nodes.calls.setClientCredentials(of: FlameAction.id(values, "node"), changes))
      },
      run: { hub, values, context in
        var changes = ClientCredentialsUpdate(name: values.string("name"), displayName: values.string("displayName"))
        if let secret = try await secret(values, context) { changes.secret = secret }
        try write(try await hub.core.nodes.setClientCredentials(of: id(values), changes), values, context)
      }),
    FlameAction.command(
      "registry-credentials", "Show what a node logs in to its registry with.", [node, showSecrets, output],
      swift: { values in
        try "let registry = try await hub.core.nodes.registryCredentials(of: \(FlameAction.quoted(values, "node")))"
      },
      curl: { hub, values in
        try hub.curl(hub.core.nodes.calls.registryCredentials(of: FlameAction.id(values, "node")))
      },
      run: { hub, values, context in
        try write(try await hub.core.nodes.registryCredentials(of: id(values)), values, context)
      }),
  ]

  static let ofAnalyses = [
    FlameAction.command(
      "client-credentials", "Show the client of an analysis.", [analysis, showSecrets, output],
      swift: { values in
        try "let client = try await hub.core.analyses.clientCredentials(of: \(FlameAction.quoted(values, "analysis")))"
      },
      curl: { hub, values in
        try hub.curl(hub.core.analyses.calls.clientCredentials(of: FlameAction.id(values, "analysis")))
      },
      run: { hub, values, context in
        let id: ID<Analysis> = try FlameAction.id(values, "analysis")
        try write(try await hub.core.analyses.clientCredentials(of: id), values, context)
      }),
    FlameAction.command(
      "set-client-credentials", "Give the client of an analysis a new secret.",
      discussion: "Without --new-secret-file the Hub makes up a new one.",
      [analysis, secretFile, showSecrets, output],
      swift: { values in
        let secret = values.string("secretFile") == nil ? "" : ", .init(secret: secret)"
        return try "let client = try await hub.core.analyses.setClientCredentials("
          + "of: \(FlameAction.quoted(values, "analysis"))\(secret))"
      },
      curl: { hub, values in
        let changes = AnalysisClientCredentialsUpdate(secret: values.string("secretFile").map { _ in "a secret" })
        return try hub.curl(
          hub.core.analyses.calls.setClientCredentials(of: FlameAction.id(values, "analysis"), changes))
      },
      run: { hub, values, context in
        let id: ID<Analysis> = try FlameAction.id(values, "analysis")
        let changes = AnalysisClientCredentialsUpdate(secret: try await secret(values, context))
        try write(try await hub.core.analyses.setClientCredentials(of: id, changes), values, context)
      }),
  ]

  private static let node = FlameAction.operand("node", "The node's id.")
  private static let analysis = FlameAction.operand("analysis", "The analysis's id.")
  private static let secretFile = Parameter.option(
    "secretFile", "A file with the new secret, 3 to 256 characters; it is never an argument.",
    name: "new-secret-file", value: "file", completion: .file())
  private static let name = Parameter.option("name", "The client's new name.")
  private static let displayName = Parameter.option("displayName", "The client's new name for people.")
  private static let showSecrets = Parameter.flag("showSecrets", "Show the secret, which is hidden otherwise.")
  private static let output = ResourceParameters<Node>.output

  private static func id(_ values: ParsedValues) throws -> ID<Node> { try FlameAction.id(values, "node") }

  private static func secret(_ values: ParsedValues, _ context: CommandContext) async throws -> String? {
    guard let path = values.string("secretFile") else { return nil }
    return try await Files.secret(path, context)
  }

  private static func write(
    _ credentials: some JSONPrintable, _ values: ParsedValues, _ context: CommandContext
  ) throws {
    var writer = ValueWriter(
      context: context, format: try values.value("output", as: OutputFormat.self) ?? .table, columns: [])
    writer.redaction = type(of: credentials).redaction
    if values.flag("showSecrets") { writer.redaction.memberNames.subtract(["secret", "accountsecret"]) }
    try writer.write(try HubJSONEncoder().encodeValue(credentials))
  }
}
