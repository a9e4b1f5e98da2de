public import HubErrors

/// A checked server address.
public struct ServerOrigin: Hashable, Sendable {
  /// `http` or `https`.
  public let scheme: String

  /// Host and, unless it is the scheme's default, port.
  public let authority: String

  /// The host in lower case.
  public let host: String

  /// The path before every operation's path: empty, or beginning with `/` and not ending with one.
  public let prefix: String

  /// Whether the host is this machine.
  public let isLoopback: Bool

  /// Whether credentials may be sent there: over TLS, or to this machine.
  public var isProtected: Bool { scheme == "https" || isLoopback }
}

@_spi(Backend)
extension ServerOrigin {
  /// Refuses a server that credentials would go to in the open.
  ///
  /// - Parameter setting: The client's setting that names the server.
  /// - Throws: `ConfigurationError` unless the connection is protected, or leads to this machine.
  public func requireProtection(setting: String = "server") throws(ConfigurationError) {
    guard isProtected else {
      throw ConfigurationError(
        setting, "credentials are not sent over plain http to \(authority); use https, or a server on this machine")
    }
  }
}
