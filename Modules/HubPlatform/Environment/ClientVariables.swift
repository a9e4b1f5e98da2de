public import HubErrors
public import HubTransport

/// What environment variables say about a client; those of the process count more than those of a file.
@_spi(Backend)
public struct ClientVariables: Sendable {
  private let sources: [[String: String]]

  /// Variables.
  ///
  /// - Parameters:
  ///   - variables: Those of the process.
  ///   - file: The text of a `.env` file, nil for none.
  /// - Throws: `ConfigurationError` that names the line of the file that is wrong.
  public init(_ variables: [String: String], file: String?) throws(ConfigurationError) {
    sources = [variables, try file.map(EnvironmentFile.variables) ?? [:]]
  }

  /// The value of a variable, nil when it is missing or empty.
  public subscript(name: String) -> String? {
    for values in sources { if let value = values[name], !value.isEmpty { return value } }
    return nil
  }

  /// The value of a variable that must be there.
  ///
  /// - Parameters:
  ///   - name: The variable.
  ///   - advice: What to set it to.
  /// - Returns: The value.
  /// - Throws: `ConfigurationError` when it is missing or empty.
  public func required(_ name: String, setTo advice: String) throws(ConfigurationError) -> String {
    guard let value = self[name] else { throw ConfigurationError(name, "is not set; set it to \(advice)") }
    return value
  }

  /// An address; `https://` is put before a name without a scheme.
  public func address(_ name: String) -> ServerAddress? {
    self[name].map { ServerAddress($0.contains("://") ? $0 : "https://\($0)") }
  }
}
