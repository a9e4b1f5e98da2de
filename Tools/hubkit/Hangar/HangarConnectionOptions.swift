import CommandLineKit
import Hangar

/// How the command line says where Hangar is and who asks.
///
/// No key is ever an option: arguments are seen in the list of processes.
enum HangarConnectionOptions {
  private static let group = ConnectionOptions.group

  static let parameters: [Parameter] =
    [
      .option("server", "Hangar, without /api/v1; PaperMC's by default (HANGAR_SERVER).", value: "url", group: group),
      .option(
        "userAgent", "Who asks, as product/version (contact) (HANGAR_USER_AGENT).", value: "text", group: group),
      .option(
        "apiKeyFile", "A file with an API key; else HANGAR_API_KEY, else nobody asks.", name: "api-key-file",
        value: "file", completion: .file(), group: group),
      .flag("anonymous", "Leave the key out.", group: group),
      .option(
        "profile", "Which server it is, as far as servers differ.",
        format: .oneOf([HangarProfile.current, .v2023_12].map(\.rawValue)), defaults: [HangarProfile.current.rawValue],
        group: group),
    ] + ConnectionOptions.parameters

  /// A client as the command line, the environment and the files say; where it is to send nothing, it has no name.
  static func client(_ values: ParsedValues, _ context: CommandContext, sends: Bool = true) async throws -> HangarClient
  {
    var variables = try await ConnectionOptions.environment(values, context)
    for (key, variable) in [("server", "HANGAR_SERVER"), ("userAgent", "HANGAR_USER_AGENT")] {
      if let text = try ConnectionOptions.given(key, values) { variables[variable] = text }
    }
    if variables["HANGAR_USER_AGENT", default: ""].isEmpty {
      variables["HANGAR_USER_AGENT"] = "hubkit-cli/\(Hubkit.program.version)"
    }
    let path = values.string("apiKeyFile")
    guard path == nil || !values.flag("anonymous") else {
      throw UsageError("give --api-key-file or --anonymous, not both")
    }
    let settings = try HangarSettings(variables)
    var key = settings.apiKey
    if let path { key = Secret(try await Files.secret(path, context)) }
    let isNamed = sends && !values.flag("anonymous")
    return try HangarClient(
      server: settings.server, userAgent: settings.userAgent,
      auth: key.flatMap { isNamed ? .apiKey($0) : nil } ?? .anonymous,
      profile: HangarProfile(rawValue: try values.required("profile", as: String.self)),
      options: try ConnectionOptions.clientOptions(values, context))
  }
}
