import HubErrors
public import HubTransport
#if os(Linux)
  import HubTransportCurl
#elseif canImport(HubTransportURLSession)
  import HubTransportURLSession
#endif

/// What this platform offers by default.
public enum Platform {
  /// A transport of its own: libcurl on Linux, `URLSession` on Apple platforms.
  ///
  /// - Throws: `ConfigurationError` when the environment names a proxy or a CA bundle that cannot be used, and on
  ///   platforms that have no default transport.
  public static func makeTransport() throws -> any Transport {
    #if os(Linux)
      return try CurlTransport()
    #elseif canImport(HubTransportURLSession)
      return URLSessionTransport()
    #else
      throw ConfigurationError("transport", "this platform has no default transport; give one to the client")
    #endif
  }
}
