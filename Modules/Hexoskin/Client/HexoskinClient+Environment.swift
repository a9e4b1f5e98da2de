import HubErrors
public import HubPlatform
public import HubTransport

extension HexoskinClient {
  /// A client that environment variables describe.
  ///
  /// | variable | default |
  /// | --- | --- |
  /// | `HEXOSKIN_API_KEY`, `HEXOSKIN_API_SECRET` | none: they must be there |
  /// | `HEXOSKIN_USERNAME`, `HEXOSKIN_PASSWORD` | none: the client is nobody then |
  /// | `HEXOSKIN_ACCESS_TOKEN` | none; a token of OAuth 2 in the place of name and password |
  /// | `HEXOSKIN_SERVER` | `https://api.hexoskin.com`; `https://` is put before a name without a scheme |
  /// | `HEXOSKIN_API_VERSION` | the server's own |
  /// | `HEXOSKIN_TICKS_PER_SECOND` | 256 |
  ///
  /// - Parameters:
  ///   - variables: The variables.
  ///   - envFile: The path of a `.env` file, nil for none; what `variables` say counts more.
  ///   - resourceCache: Where what the server says of its resources is kept.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - clock: Whose time.
  ///   - random: What waits and nonces are drawn from.
  /// - Returns: The client.
  /// - Throws: `ConfigurationError` that names the variable, or the line of the file, that is missing or wrong;
  ///   `FileError` when the file cannot be read.
  public static func fromEnvironment(
    _ variables: [String: String] = SystemEnvironment.variables, envFile: String? = nil,
    resourceCache: HexoskinResourceCache = .file(), transport: (any Transport)? = nil,
    options: ClientOptions = ClientOptions(), clock: any HubClock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) throws -> HexoskinClient {
    let settings = try HexoskinSettings(variables, file: envFile.map(EnvironmentFile.text))
    return try HexoskinClient(
      server: settings.server, apiKey: settings.apiKey, apiSecret: settings.apiSecret, auth: settings.credential,
      apiVersion: settings.apiVersion, ticksPerSecond: settings.ticksPerSecond, resourceCache: resourceCache,
      transport: transport, options: options, clock: clock, random: random)
  }
}
