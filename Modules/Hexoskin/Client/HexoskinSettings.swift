public import HubAuth
public import HubErrors
import HubPlatform
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
    let saved = try file.map(EnvironmentFile.variables) ?? [:]
    func value(_ name: String) -> String? {
      for values in [variables, saved] { if let value = values[name], !value.isEmpty { return value } }
      return nil
    }
    func needed(_ name: String, _ what: String) throws(ConfigurationError) -> String {
      guard let value = value(name) else { throw ConfigurationError(name, "is not set; set it to \(what)") }
      return value
    }
    apiKey = try needed("HEXOSKIN_API_KEY", "the key of the program, and HEXOSKIN_API_SECRET to its secret")
    apiSecret = Secret(try needed("HEXOSKIN_API_SECRET", "the secret that belongs to HEXOSKIN_API_KEY"))
    server =
      value("HEXOSKIN_SERVER").map { ServerAddress($0.contains("://") ? $0 : "https://\($0)") }
      ?? HexoskinClient.defaultServer
    if let token = value("HEXOSKIN_ACCESS_TOKEN") {
      credential = .oauth2(Secret(token))
    } else if let username = value("HEXOSKIN_USERNAME") {
      credential = .basic(username, try needed("HEXOSKIN_PASSWORD", "the password of HEXOSKIN_USERNAME"))
    } else {
      credential = .anonymous
    }
    apiVersion = value("HEXOSKIN_API_VERSION")
    ticksPerSecond = HexoTimestamp.hexoskinRate
    if let text = value("HEXOSKIN_TICKS_PER_SECOND") {
      guard let rate = Int64(text), rate > 0 else {
        throw ConfigurationError("HEXOSKIN_TICKS_PER_SECOND", "is no whole number above 0; 256 and 1000 are known")
      }
      ticksPerSecond = rate
    }
  }
}
