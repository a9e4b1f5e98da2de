import CommandLineKit
import FlameHub

/// A command of the FLAME Hub that is more than reading and writing one record.
enum FlameAction {
  /// The command, which shows the call in Swift or as curl instead of making it where it is asked to.
  static func command(
    _ name: String, _ abstract: String, discussion: String = "", _ parameters: [Parameter],
    swift: @escaping @Sendable (ParsedValues) throws -> String,
    curl: @escaping @Sendable (FlameHubClient, ParsedValues) async throws -> String,
    run: @escaping @Sendable (FlameHubClient, ParsedValues, CommandContext) async throws -> Void
  ) -> CommandNode {
    CommandNode(
      CommandSpecification(
        name: name, abstract: abstract, discussion: discussion,
        parameters: parameters + ResourceParameters<Node>.showing)
    ) { values, context in
      if values.flag("showSwift") { return try context.print(swift(values)) }
      if values.flag("curl") {
        let hub = try await FlameConnectionOptions.client(values, context, sends: false)
        return try context.print(await curl(hub, values))
      }
      try await run(try await FlameConnectionOptions.client(values, context), values, context)
    }
  }

  /// What names a record.
  static func operand(_ key: String, _ help: String) -> Parameter { .operand(key, help, value: "id") }

  static func id<Resource>(_ values: ParsedValues, _ key: String) throws -> ID<Resource> {
    ID(try values.required(key, as: String.self))
  }

  /// An id as it is written in Swift.
  static func quoted(_ values: ParsedValues, _ key: String) throws -> String {
    SwiftCall.quoted(try values.required(key, as: String.self))
  }
}
