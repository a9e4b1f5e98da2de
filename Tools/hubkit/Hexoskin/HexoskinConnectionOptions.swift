import CommandLineKit
import Hexoskin
import HubErrors
import HubPlatform
import HubTransport

/// How the command line says where Hexoskin is and who asks.
///
/// No secret is ever an option: arguments are seen in the list of processes.
enum HexoskinConnectionOptions {
  private static let group = ConnectionOptions.group

  static let parameters: [Parameter] =
    [
      .option(
        "server", "Hexoskin, without /api; the vendor's by default (HEXOSKIN_SERVER).", value: "url", group: group),
      .option("apiKey", "The key of your program (HEXOSKIN_API_KEY).", name: "api-key", value: "key", group: group),
      .option(
        "apiSecretFile", "A file with the key's secret; else HEXOSKIN_API_SECRET, else it is asked for.",
        name: "api-secret-file", value: "file", completion: .file(), group: group),
      .option(
        "username", "The mail address of your account (HEXOSKIN_USERNAME); without one, the account of the login.",
        group: group),
      .option(
        "passwordFile", "A file with the password; else HEXOSKIN_PASSWORD, else it is asked for.", value: "file",
        completion: .file(), group: group),
      .option(
        "loginFile", "Where 'login' keeps the token (HEXOSKIN_LOGIN_FILE).", value: "file", completion: .file(),
        group: group),
      .flag("anonymous", "Ask as nobody.", group: group),
      .option(
        "ticksPerSecond", "What times are counted in: 256, or 1000 on Astroskin servers.", value: "count",
        format: .of(Int64.self), group: group),
    ] + ConnectionOptions.parameters

  /// What the environment and the options say, without anybody's credentials where `isNamed` is false.
  static func settings(
    _ values: ParsedValues, _ context: CommandContext, _ environment: [String: String], isNamed: Bool
  ) async throws -> HexoskinSettings {
    var variables = environment
    for (key, variable) in [
      ("server", "HEXOSKIN_SERVER"), ("apiKey", "HEXOSKIN_API_KEY"), ("username", "HEXOSKIN_USERNAME"),
      ("ticksPerSecond", "HEXOSKIN_TICKS_PER_SECOND"),
    ] {
      if let text = try ConnectionOptions.given(key, values) { variables[variable] = text }
    }
    let names = ["HEXOSKIN_ACCESS_TOKEN", "HEXOSKIN_USERNAME", "HEXOSKIN_PASSWORD"]
    if values.string("username") != nil { variables[names[0]] = nil }
    if !isNamed { for name in names { variables[name] = nil } }
    try await secret(
      "apiSecretFile", "HEXOSKIN_API_SECRET", "Secret of API key", of: "HEXOSKIN_API_KEY", &variables, values, context)
    if variables["HEXOSKIN_ACCESS_TOKEN", default: ""].isEmpty {
      try await secret(
        "passwordFile", "HEXOSKIN_PASSWORD", "Password of", of: "HEXOSKIN_USERNAME", &variables, values, context)
    }
    return try HexoskinSettings(variables)
  }

  /// Runs what a command does with a client, and keeps the token of the login where it was renewed meanwhile.
  static func withClient(
    _ values: ParsedValues, _ context: CommandContext, _ body: (HexoskinClient) async throws -> Void
  ) async throws {
    let isAnonymous = values.flag("anonymous")
    guard !isAnonymous || values.string("username") == nil else {
      throw UsageError("give --username or --anonymous, not both")
    }
    let variables = try await ConnectionOptions.environment(values, context)
    // What is no file is refused before anybody is asked for a secret.
    if values.string("loginFile") != nil { _ = try HexoskinLogin.file(values, context, variables) }
    let settings = try await settings(values, context, variables, isNamed: !isAnonymous)
    guard settings.credential.isAnonymous, !isAnonymous else {
      return try await body(try client(settings, settings.credential, values, context))
    }
    let file = try HexoskinLogin.file(values, context, variables)
    guard var login = try HexoskinLogin.read(file), login.isOf(settings) else {
      context.note("nobody is logged in there; give --username, or log in by 'hubkit hexoskin login'")
      return try await body(try client(settings, .anonymous, values, context))
    }
    let hexo = try client(settings, login.credential, values, context)
    if login.isOver(at: SystemClock().timestamp) { login = try await login.renewed(by: hexo, in: file) }
    do {
      try await body(hexo)
    } catch {
      // A refresh token can be used once: the answer to one that was sent must not be lost, even when the command is ended.
      await hexo.oauth2.finishRefreshing()
      try await login.keep(hexo.credentials.current, in: file)
      guard (error as? AuthenticationError)?.reason == .sessionEnded,
        try await login.successor(in: file, looks: 20) != nil
      else { throw error }
      throw CommandFailure(
        "another command renewed the token of the login at the same time; run this one again",
        exitCode: .temporaryFailure)
    }
    try await login.keep(hexo.credentials.current, in: file)
  }

  /// Ticks in a second, where nothing is asked of a server.
  static func ticksPerSecond(_ values: ParsedValues, _ variables: [String: String]) throws -> Int64 {
    let variable = "HEXOSKIN_TICKS_PER_SECOND"
    guard let text = try ConnectionOptions.text("ticksPerSecond", variable, values, variables) else {
      return HexoTimestamp.hexoskinRate
    }
    guard let rate = Int64(text), rate > 0 else {
      throw ConfigurationError(variable, "is no whole number above 0; 256 and 1000 are known")
    }
    return rate
  }

  /// A client.
  static func client(
    _ settings: HexoskinSettings, _ credential: HexoskinCredential, _ values: ParsedValues, _ context: CommandContext
  ) throws -> HexoskinClient {
    let cache = UserFolders.cache(context).map { "\($0)/hexoskin" }
    // Where it cannot be made, the server is asked each time.
    if let cache { try? WholeFile(cache).makeFolder() }
    return try HexoskinClient(
      server: settings.server, apiKey: settings.apiKey, apiSecret: settings.apiSecret, auth: credential,
      refreshesTokens: true, apiVersion: settings.apiVersion, ticksPerSecond: settings.ticksPerSecond,
      resourceCache: cache.map { .file(prefix: $0) } ?? .none,
      options: try ConnectionOptions.clientOptions(values, context))
  }

  /// Puts a secret among the variables that belongs to one that is there.
  private static func secret(
    _ key: String, _ variable: String, _ question: String, of owner: String, _ variables: inout [String: String],
    _ values: ParsedValues, _ context: CommandContext
  ) async throws {
    if let path = values.string(key) {
      variables[variable] = try await Files.secret(path, context)
    } else if let name = variables[owner], !name.isEmpty, variables[variable, default: ""].isEmpty {
      variables[variable] = try await context.secretPrompt.readSecret("\(question) \(name): ")
    }
  }
}
