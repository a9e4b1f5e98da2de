public import HubAuth
public import HubErrors
@_spi(Backend) import HubPlatform
public import HubTransport

/// What environment variables say about a client.
public struct HexoskinSettings: Hashable, Sendable {
  /// Where Hexoskin is.
  public var server: ServerAddress
  /// The public key of the program.
  public var apiKey: String
  /// The secret that belongs to it.
  public var apiSecret: Secret
  /// Who asks.
  public var credential: HexoskinCredential
  /// The version of the API that is asked for, nil for the server's own.
  public var apiVersion: String?
  /// Ticks in a second.
  public var ticksPerSecond: Int64

  /// Reads the variables of
  /// ``HexoskinClient/fromEnvironment(_:envFile:resourceCache:transport:options:clock:random:)``.
  ///
  /// - Parameters:
  ///   - variables: The variables; empty ones count as missing.
  ///   - file: The text of a `.env` file, nil for none; what `variables` say counts more.
  /// - Throws: `ConfigurationError` that names the variable, or the line of the file, that is missing or wrong.
  public init(_ variables: [String: String], file: String? = nil) throws(ConfigurationError) {
    let variables = try ClientVariables(variables, file: file)
    apiKey = try variables.required(
      "HEXOSKIN_API_KEY", setTo: "the key of the program, and HEXOSKIN_API_SECRET to its secret")
    apiSecret = Secret(
      try variables.required("HEXOSKIN_API_SECRET", setTo: "the secret that belongs to HEXOSKIN_API_KEY"))
    server = variables.address("HEXOSKIN_SERVER") ?? HexoskinClient.defaultServer
    if let token = variables["HEXOSKIN_ACCESS_TOKEN"] {
      credential = .oauth2(Secret(token))
    } else if let username = variables["HEXOSKIN_USERNAME"] {
      credential = .basic(
        username, try variables.required("HEXOSKIN_PASSWORD", setTo: "the password of HEXOSKIN_USERNAME"))
    } else {
      credential = .anonymous
    }
    apiVersion = variables["HEXOSKIN_API_VERSION"]
    ticksPerSecond = HexoTimestamp.hexoskinRate
    if let text = variables["HEXOSKIN_TICKS_PER_SECOND"] {
      guard let rate = Int64(text), rate > 0 else {
        throw ConfigurationError("HEXOSKIN_TICKS_PER_SECOND", "is no whole number above 0; 256 and 1000 are known")
      }
      ticksPerSecond = rate
    }
  }
}
