public import HubAuth
public import HubErrors
import HubPlatform
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
    let saved = try file.map(EnvironmentFile.variables) ?? [:]
    func value(_ name: String) -> String? {
      for values in [variables, saved] { if let value = values[name], !value.isEmpty { return value } }
      return nil
    }
    guard let userAgent = value("HANGAR_USER_AGENT") else {
      throw ConfigurationError(
        "HANGAR_USER_AGENT",
        "is not set; set it to who asks, as product/version (contact), and where there is a key HANGAR_API_KEY")
    }
    self.userAgent = userAgent
    apiKey = value("HANGAR_API_KEY").map { Secret($0) }
    server =
      value("HANGAR_SERVER").map { ServerAddress($0.contains("://") ? $0 : "https://\($0)") }
      ?? HangarClient.defaultServer
  }
}
