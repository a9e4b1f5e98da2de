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
  private static let group = ConnectionOptions.group

  private static let generations: [(name: String, generation: ServerGeneration)] = [("0.8", .hub08), ("0.13", .hub013)]

  static let parameters: [Parameter] =
    [
      .option(
        "server", "The gateway of the Hub, with its services at /auth, /core and /storage (FLAME_HUB_SERVER).",
        value: "url", group: group),
      .option("authURL", "The auth service alone (FLAME_HUB_AUTH_URL).", name: "auth-url", value: "url", group: group),
      .option("coreURL", "The core service alone (FLAME_HUB_CORE_URL).", name: "core-url", value: "url", group: group),
      .option(
        "storageURL", "The storage service alone (FLAME_HUB_STORAGE_URL).", name: "storage-url", value: "url",
        group: group),
      .option(
        "generation", "The generation of the Hub; it is asked by default (FLAME_HUB_GENERATION).",
        format: .oneOf(generations.map(\.name)), group: group),
      .option("username", "The user to log in as (FLAME_HUB_USERNAME).", value: "name", group: group),
      .option(
        "passwordFile",
        "A file with the password; else FLAME_HUB_PASSWORD, else a prompt.", value: "file", completion: .file(),
        group: group),
      .option(
        "clientID", "The client to log in as (FLAME_HUB_CLIENT_ID).", name: "client-id", value: "id", group: group),
      .option(
        "clientSecretFile", "A file with the client's secret; else FLAME_HUB_CLIENT_SECRET, else a prompt.",
        value: "file", completion: .file(), group: group),
      .option(
        "robotID", "The robot to log in as, on Hub 0.8 (FLAME_HUB_ROBOT_ID).", name: "robot-id", value: "id",
        group: group),
      .option(
        "robotSecretFile", "A file with the robot's secret; else FLAME_HUB_ROBOT_SECRET, else a prompt.",
        value: "file", completion: .file(), group: group),
      .option(
        "tokenFile", "A file with a bearer token; else FLAME_HUB_TOKEN.", value: "file", completion: .file(),
        group: group),
    ] + ConnectionOptions.parameters

  /// A client as the command line, the environment and the files say; where it is to send nothing, nobody is asked for
  /// a password.
  static func client(
    _ values: ParsedValues, _ context: CommandContext, sends: Bool = true, of offering: Set<ServerGeneration>? = nil
  ) async throws -> FlameHubClient {
    let environment = try await ConnectionOptions.environment(values, context)
    let authentication = sends ? try await authentication(values, environment, context) : .none
    var generation = try generation(values, environment)
    if generation == nil, !sends {
      // Nobody is asked, so that only one guess is left where a single generation has the records.
      generation = offering?.count == 1 ? offering?.first : nil
      if generation == nil {
        context.note("the request for Hub 0.13; --generation 0.8 shows the one for Hub 0.8")
      }
    }
    return try FlameHubClient(
      servers: try servers(values, environment), generation: generation, auth: authentication,
      options: try ConnectionOptions.clientOptions(values, context))
  }

  private static func generation(
    _ values: ParsedValues, _ environment: [String: String]
  ) throws -> ServerGeneration? {
    guard let name = try ConnectionOptions.text("generation", "FLAME_HUB_GENERATION", values, environment) else {
      return nil
    }
    guard let known = generations.first(where: { $0.name == name }) else {
      let known = generations.map(\.name).joined(separator: ", ")
      throw UsageError("FLAME_HUB_GENERATION is '\(name)'; known are \(known)")
    }
    return known.generation
  }

  private static func servers(_ values: ParsedValues, _ environment: [String: String]) throws -> FlameServers {
    func address(_ key: String, _ variable: String) throws -> ServerAddress? {
      try ConnectionOptions.address(key, variable, values, environment)
    }
    var servers = try address("server", "FLAME_HUB_SERVER").map(FlameServers.gateway) ?? .production
    if let auth = try address("authURL", "FLAME_HUB_AUTH_URL") { (servers.auth, servers.token) = (auth, auth) }
    if let core = try address("coreURL", "FLAME_HUB_CORE_URL") { servers.core = core }
    if let storage = try address("storageURL", "FLAME_HUB_STORAGE_URL") { servers.storage = storage }
    return servers
  }

  /// Who asks: what the command line says comes before all variables, and a token before a client, a robot and a user.
  private static func authentication(
    _ values: ParsedValues, _ environment: [String: String], _ context: CommandContext
  ) async throws -> FlameAuthentication {
    let kinds = [
      ["tokenFile"], ["clientID", "clientSecretFile"], ["robotID", "robotSecretFile"], ["username", "passwordFile"],
    ]
    let given = kinds.filter { keys in keys.contains { values.string($0) != nil } }
    guard given.count < 2 else {
      throw UsageError("give one of --token-file, --client-id, --robot-id and --username, not several")
    }
    let isFree = given.isEmpty
    func text(_ key: String, _ variable: String) throws -> String? {
      try ConnectionOptions.text(key, variable, values, environment)
    }
    func secret(_ key: String, _ variable: String, _ prompt: String) async throws -> Secret {
      if let path = values.string(key) { return Secret(try await Files.secret(path, context)) }
      if let text = environment[variable], !text.isEmpty { return Secret(text) }
      return Secret(try await context.secretPrompt.readSecret(prompt))
    }
    if let path = values.string("tokenFile") { return .bearer(Secret(try await Files.secret(path, context))) }
    if isFree, let token = environment["FLAME_HUB_TOKEN"], !token.isEmpty { return .bearer(Secret(token)) }
    if isFree || given == [kinds[1]], let id = try text("clientID", "FLAME_HUB_CLIENT_ID") {
      return .client(
        id: id, secret: try await secret("clientSecretFile", "FLAME_HUB_CLIENT_SECRET", "Secret of client \(id): "))
    }
    if isFree || given == [kinds[2]], let id = try text("robotID", "FLAME_HUB_ROBOT_ID") {
      return .robot(
        id: id, secret: try await secret("robotSecretFile", "FLAME_HUB_ROBOT_SECRET", "Secret of robot \(id): "))
    }
    if isFree || given == [kinds[3]], let name = try text("username", "FLAME_HUB_USERNAME") {
      return .password(name, try await secret("passwordFile", "FLAME_HUB_PASSWORD", "Password of \(name): "))
    }
    guard isFree else { throw UsageError("name the account too: --username, --client-id or --robot-id") }
    return .none
  }
}
