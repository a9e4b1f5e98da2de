import CommandLineKit
import HubErrors
import HubPlatform
import HubTransport

/// What the command line says about connections to any backend.
enum ConnectionOptions {
  /// The title of these options in help.
  static let group = "Connection"

  static let parameters: [Parameter] = [
    .option(
      "envFile", "A file with lines NAME=value, for variables that the environment does not have.", value: "file",
      completion: .file(), group: group),
    .option(
      "timeout", "Seconds for a whole call.", value: "seconds", format: .of(Double.self), group: group),
    .flag("verbose", "Tell on standard error what is sent and answered.", short: "v", group: group),
  ]

  /// The variables of the environment, and of the file that the command line names.
  static func environment(_ values: ParsedValues, _ context: CommandContext) async throws -> [String: String] {
    guard let path = values.string("envFile") else { return context.environment }
    let text = try await Files.text(path, context)
    do {
      return try EnvironmentFile.variables(in: text).merging(context.environment) { saved, given in
        given.isEmpty ? saved : given
      }
    } catch {
      throw ConfigurationError(path, error.reason)
    }
  }

  /// How clients behave.
  static func clientOptions(_ values: ParsedValues, _ context: CommandContext) throws -> ClientOptions {
    var options = ClientOptions()
    options.userAgent = "hubkit/\(Hubkit.program.version)"
    if let seconds = try values.value("timeout", as: Double.self) {
      guard seconds > 0, seconds < 1e9 else { throw UsageError("--timeout takes a positive number of seconds") }
      options.timeout = .milliseconds(Int64(seconds * 1000))
    }
    if values.flag("verbose") { options.observers = [CallReporter(context: context)] }
    return options
  }

  /// What single calls do differently: transfers, which otherwise take the time that they need.
  static func requestOptions(_ values: ParsedValues) throws -> RequestOptions {
    RequestOptions(timeout: try values.value("timeout", as: Double.self).map { .milliseconds(Int64($0 * 1000)) })
  }

  /// An address as it was typed or as a variable has it; a wrong one is refused here, where it is still that.
  static func address(
    _ key: String, _ variable: String, _ values: ParsedValues, _ environment: [String: String]
  ) throws -> ServerAddress? {
    guard let text = try text(key, variable, values, environment) else { return nil }
    let address = ServerAddress(text)
    _ = try address.resolved()
    return address
  }

  /// What an option or else a variable says; an empty variable says nothing.
  static func text(
    _ key: String, _ variable: String, _ values: ParsedValues, _ environment: [String: String]
  ) throws -> String? {
    try given(key, values) ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What an option says. An empty one is refused: a script's variable that is not set must not stand for the usual
  /// server.
  static func given(_ key: String, _ values: ParsedValues) throws -> String? {
    guard let text = values.string(key) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw UsageError("the option for '\(key)' is empty; leave it out, or say what it is")
    }
    return text
  }
}
