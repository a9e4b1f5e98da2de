public import HubAuth
import HubErrors
public import HubPlatform
public import HubTransport

extension HahnProCloudClient {
  /// A client that environment variables describe (wire page, section 1.1).
  ///
  /// | variable | default |
  /// | --- | --- |
  /// | `API_BASE_URL` | `https://testing.hahnpro.com`; `https://` is put before a name without a scheme |
  /// | `API_BASE_PATH` | `api` |
  /// | `AUTH_BASE_URL` | `API_BASE_URL` |
  /// | `AUTH_BASE_PATH` | `auth` |
  /// | `AUTH_REALM` | `hpc` |
  /// | `API_USER` | `flow-executor-service` |
  /// | `AUTH_SECRET` | none: it must be there |
  /// | `AUTH_METHOD` | `jwt`; also `basic` and `post`. HubKit's own |
  ///
  /// - Parameters:
  ///   - variables: The variables.
  ///   - envFile: The path of a file of variables, such as `.env`, nil for none; what `variables` say counts more.
  ///   - method: How the client proves itself; nil for what `AUTH_METHOD` says.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits, boundaries and the numbers of assertions are drawn from.
  /// - Returns: The client.
  /// - Throws: `ConfigurationError` that names the variable, or the line of the file, that is missing or wrong;
  ///   `FileError` when there is a path, and the file cannot be read.
  public static func fromEnvironment(
    _ variables: [String: String] = SystemEnvironment.variables, envFile: String? = nil,
    method: KeycloakClientMethod? = nil, transport: (any Transport)? = nil, options: ClientOptions = ClientOptions(),
    clock: any HubClock = SystemClock(), random: any RandomSource = SystemRandom()
  ) throws -> HahnProCloudClient {
    let settings = try HahnProSettings(variables, file: envFile.map(EnvironmentFile.text))
    guard let secret = settings.secret else {
      throw ConfigurationError(
        "AUTH_SECRET",
        "is not set; set it to the client's secret, and where the defaults do not fit API_BASE_URL, AUTH_REALM and API_USER"
      )
    }
    return try HahnProCloudClient(
      server: settings.server, authServer: settings.authServer, realm: settings.realm,
      auth: .clientCredentials(id: settings.user, secret: secret, method: method ?? settings.method),
      apiPath: settings.apiPath, authPath: settings.authPath, transport: transport, options: options, clock: clock,
      random: random)
  }
}
