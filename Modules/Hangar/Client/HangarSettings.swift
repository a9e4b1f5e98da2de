public import HubAuth
public import HubErrors
@_spi(Backend) import HubPlatform
public import HubTransport

/// What environment variables say about a client.
public struct HangarSettings: Hashable, Sendable {
  /// Where Hangar is.
  public var server: ServerAddress
  /// Who asks.
  public var userAgent: String
  /// The API key, nil for a client without a name.
  public var apiKey: Secret?

  /// Reads the variables of
  /// ``HangarClient/fromEnvironment(_:envFile:profile:transport:options:limiter:clock:random:)``.
  ///
  /// - Parameters:
  ///   - variables: The variables; empty ones count as missing.
  ///   - file: The text of a `.env` file, nil for none; what `variables` say counts more.
  /// - Throws: `ConfigurationError` that names the variable, or the line of the file, that is missing or wrong.
  public init(_ variables: [String: String], file: String? = nil) throws(ConfigurationError) {
    let variables = try ClientVariables(variables, file: file)
    userAgent = try variables.required(
      "HANGAR_USER_AGENT", setTo: "who asks, as product/version (contact), and where there is a key HANGAR_API_KEY")
    apiKey = variables["HANGAR_API_KEY"].map { Secret($0) }
    server = variables.address("HANGAR_SERVER") ?? HangarClient.defaultServer
  }
}
