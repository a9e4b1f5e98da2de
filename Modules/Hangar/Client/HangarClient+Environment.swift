import HubErrors
public import HubPlatform
public import HubTransport

extension HangarClient {
  /// A client that environment variables describe.
  ///
  /// | variable | default |
  /// | --- | --- |
  /// | `HANGAR_USER_AGENT` | none: it must be there |
  /// | `HANGAR_API_KEY` | none: the client has no name then |
  /// | `HANGAR_SERVER` | `https://hangar.papermc.io`; `https://` is put before a name without a scheme |
  ///
  /// - Parameters:
  ///   - variables: The variables.
  ///   - envFile: The path of a `.env` file, nil for none; what `variables` say counts more.
  ///   - profile: Which server this is, as far as servers differ.
  ///   - transport: What goes to the network, nil for the platform's own.
  ///   - options: How the client behaves.
  ///   - limiter: What lets calls go, such as ``limiter`` of another client; nil for one of the client's own.
  ///   - clock: Whose time.
  ///   - random: What waits are drawn from.
  /// - Returns: The client.
  /// - Throws: `ConfigurationError` that names the variable, or the line of the file, that is missing or wrong;
  ///   `FileError` when the file cannot be read.
  public static func fromEnvironment(
    _ variables: [String: String] = SystemEnvironment.variables, envFile: String? = nil,
    profile: HangarProfile = .current, transport: (any Transport)? = nil, options: ClientOptions = ClientOptions(),
    limiter: RateLimiter? = nil, clock: any HubClock = SystemClock(), random: any RandomSource = SystemRandom()
  ) throws -> HangarClient {
    let settings = try HangarSettings(variables, file: envFile.map(EnvironmentFile.text))
    return try HangarClient(
      server: settings.server, userAgent: settings.userAgent, auth: settings.apiKey.map { .apiKey($0) } ?? .anonymous,
      profile: profile, transport: transport, options: options, limiter: limiter, clock: clock, random: random)
  }
}
