import CommandLineKit
import HahnProCloud

/// How the command line says where HahnPRO Cloud is and who asks.
///
/// No secret is ever an option: arguments are seen in the list of processes.
enum HahnProConnectionOptions {
  private static let group = ConnectionOptions.group

  static let parameters: [Parameter] =
    [
      .option("server", "The platform, without /api (API_BASE_URL).", value: "url", group: group),
      .option(
        "authServer", "Keycloak, without its prefix; the platform by default (AUTH_BASE_URL).", value: "url",
        group: group),
      .option("authPath", "Keycloak's prefix (AUTH_BASE_PATH).", value: "path", group: group),
      .option("realm", "The realm; hpc by default (AUTH_REALM).", value: "name", group: group),
      .option(
        "clientID", "The client to log in as (API_USER).", name: "client-id", value: "id", group: group),
      .option(
        "clientSecretFile", "A file with the client's secret; else AUTH_SECRET, else a prompt.", value: "file",
        completion: .file(), group: group),
      .option(
        "method", "How the client proves itself, as Keycloak expects it of this client (AUTH_METHOD).",
        format: .oneOf(["basic", "post", "jwt"]), group: group),
      .option(
        "tokenFile", "A file with an access token instead of a client.", value: "file", completion: .file(),
        group: group),
    ] + ConnectionOptions.parameters

  /// A client as the command line, the environment and the files say; where it is to send nothing, nobody is asked for
  /// a secret.
  static func client(_ values: ParsedValues, _ context: CommandContext, sends: Bool) async throws -> HahnProCloudClient
  {
    var variables = try await ConnectionOptions.environment(values, context)
    let options = [
      ("server", "API_BASE_URL"), ("authServer", "AUTH_BASE_URL"), ("authPath", "AUTH_BASE_PATH"),
      ("realm", "AUTH_REALM"), ("clientID", "API_USER"), ("method", "AUTH_METHOD"),
    ]
    for (key, variable) in options {
      // Keycloak may be without a prefix.
      let text = key == "authPath" ? values.string(key) : try ConnectionOptions.given(key, values)
      if let text { variables[variable] = text }
    }
    let settings = try HahnProSettings(variables)
    return try HahnProCloudClient(
      server: settings.server, authServer: settings.authServer, realm: settings.realm,
      auth: sends ? try await authentication(values, settings, context) : .none, apiPath: settings.apiPath,
      authPath: settings.authPath, options: try ConnectionOptions.clientOptions(values, context))
  }

  private static func authentication(
    _ values: ParsedValues, _ settings: HahnProSettings, _ context: CommandContext
  ) async throws -> HahnProAuthentication {
    if let path = values.string("tokenFile") {
      guard values.string("clientID") == nil, values.string("clientSecretFile") == nil else {
        throw UsageError("give --token-file or a client, not both")
      }
      return .bearer(Secret(try await Files.secret(path, context)))
    }
    let secret: Secret
    if let path = values.string("clientSecretFile") {
      secret = Secret(try await Files.secret(path, context))
    } else if let known = settings.secret {
      secret = known
    } else {
      secret = Secret(try await context.secretPrompt.readSecret("Secret of client \(settings.user): "))
    }
    return .clientCredentials(id: settings.user, secret: secret, method: settings.method)
  }
}
