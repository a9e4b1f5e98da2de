import CommandLineKit
import FlameHub
import HubAuth
import HubErrors
import HubPlatform
import HubTransport

/// How the command line says where a FLAME Hub is and who asks.
///
/// No secret is ever an option: arguments are seen in the list of processes.
enum FlameConnectionOptions {
  private static let group = "Connection"

  static let parameters: [Parameter] = [
    .option(
      "server", "The gateway of the Hub, with its services at /auth, /core and /storage (FLAME_HUB_SERVER).",
      value: "url", group: group),
    .option("authURL", "The auth service alone (FLAME_HUB_AUTH_URL).", name: "auth-url", value: "url", group: group),
    .option("coreURL", "The core service alone (FLAME_HUB_CORE_URL).", name: "core-url", value: "url", group: group),
    .option(
      "storageURL", "The storage service alone (FLAME_HUB_STORAGE_URL).", name: "storage-url", value: "url",
      group: group),
    .option("username", "The user to log in as (FLAME_HUB_USERNAME).", value: "name", group: group),
    .option(
      "passwordFile",
      "A file with the password; else FLAME_HUB_PASSWORD, else a prompt.", value: "file", completion: .file(),
      group: group),
    .option("clientID", "The client to log in as (FLAME_HUB_CLIENT_ID).", name: "client-id", value: "id", group: group),
    .option(
      "clientSecretFile", "A file with the client's secret; else FLAME_HUB_CLIENT_SECRET, else a prompt.",
      value: "file", completion: .file(), group: group),
    .option(
      "tokenFile", "A file with a bearer token; else FLAME_HUB_TOKEN.", value: "file", completion: .file(),
      group: group),
    .option(
      "envFile", "A file with lines NAME=value, for variables that the environment does not have.", value: "file",
      completion: .file(), group: group),
    .option(
      "timeout", "Seconds for a whole call.", value: "seconds", format: .of(Double.self), group: group),
    .flag("verbose", "Tell on standard error what is sent and answered.", short: "v", group: group),
  ]

  /// A client as the command line, the environment and the files say.
  static func client(_ values: ParsedValues, _ context: CommandContext) async throws -> FlameHubClient {
    let environment = try await self.environment(values, context)
    var options = Self.options
    if let seconds = try values.value("timeout", as: Double.self) {
      guard seconds > 0, seconds < 1e9 else { throw UsageError("--timeout takes a positive number of seconds") }
      options.timeout = .milliseconds(Int64(seconds * 1000))
    }
    if values.flag("verbose") { options.observers = [CallReporter(context: context)] }
    let authentication = try await authentication(values, environment, context)
    return try FlameHubClient(servers: try servers(values, environment), auth: authentication, options: options)
  }

  /// Where the services are, without logging in.
  static func servers(_ values: ParsedValues, _ context: CommandContext) async throws -> FlameServers {
    try servers(values, try await environment(values, context))
  }

  private static func environment(_ values: ParsedValues, _ context: CommandContext) async throws -> [String: String] {
    guard let path = values.string("envFile") else { return context.environment }
    let text = try await Files.text(path, context)
    do {
      return try EnvironmentFile.variables(in: text).merging(context.environment) { _, given in given }
    } catch {
      throw ConfigurationError(path, error.reason)
    }
  }

  private static func servers(_ values: ParsedValues, _ environment: [String: String]) throws -> FlameServers {
    func address(_ key: String, _ variable: String) throws -> ServerAddress? {
      let text = values.string(key) ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
      guard let address = text.map({ ServerAddress($0) }) else { return nil }
      // Here, where it is still what was typed.
      _ = try address.resolved()
      return address
    }
    var servers = try address("server", "FLAME_HUB_SERVER").map(FlameServers.gateway) ?? .production
    if let auth = try address("authURL", "FLAME_HUB_AUTH_URL") { (servers.auth, servers.token) = (auth, auth) }
    if let core = try address("coreURL", "FLAME_HUB_CORE_URL") { servers.core = core }
    if let storage = try address("storageURL", "FLAME_HUB_STORAGE_URL") { servers.storage = storage }
    return servers
  }

  /// What all commands' clients have in common.
  static var options: ClientOptions {
    var options = ClientOptions()
    options.userAgent = "hubkit/\(Hubkit.program.version)"
    return options
  }

  /// Who asks: what the command line says comes before all variables, and a token before a client before a user.
  private static func authentication(
    _ values: ParsedValues, _ environment: [String: String], _ context: CommandContext
  ) async throws -> FlameAuthentication {
    let kinds = [["tokenFile"], ["clientID", "clientSecretFile"], ["username", "passwordFile"]]
    let given = kinds.filter { keys in keys.contains { values.string($0) != nil } }
    guard given.count < 2 else {
      throw UsageError("give one of --token-file, --client-id and --username, not several")
    }
    let isFree = given.isEmpty
    func text(_ key: String, _ variable: String) -> String? {
      values.string(key) ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
    func secret(_ key: String, _ variable: String, _ prompt: String) async throws -> Secret {
      if let path = values.string(key) { return Secret(try await Files.secret(path, context)) }
      if let text = environment[variable], !text.isEmpty { return Secret(text) }
      return Secret(try await context.secretPrompt.readSecret(prompt))
    }
    if let path = values.string("tokenFile") { return .bearer(Secret(try await Files.secret(path, context))) }
    if isFree, let token = environment["FLAME_HUB_TOKEN"], !token.isEmpty { return .bearer(Secret(token)) }
    if isFree || given == [kinds[1]], let id = text("clientID", "FLAME_HUB_CLIENT_ID") {
      return .client(
        id: id, secret: try await secret("clientSecretFile", "FLAME_HUB_CLIENT_SECRET", "Secret of client \(id): "))
    }
    if isFree || given == [kinds[2]], let name = text("username", "FLAME_HUB_USERNAME") {
      return .password(name, try await secret("passwordFile", "FLAME_HUB_PASSWORD", "Password of \(name): "))
    }
    guard isFree else { throw UsageError("name the account too: --username or --client-id") }
    return .none
  }
}
