#if os(Linux)
  import CLibcurl
  import HubErrors

  /// A configuration with what was found out once about the library and the environment.
  struct TransportSettings: Sendable {
    let configuration: CurlConfiguration
    let proxies: ProxyRules
    let certificates: TrustedCertificates
    let offersHTTP2: Bool

    init(_ configuration: CurlConfiguration, environment: [String: String]) throws(ConfigurationError) {
      let counts: [(String, Int)] = [
        ("connectionsPerHost", configuration.connectionsPerHost), ("idleConnections", configuration.idleConnections),
        ("headLimit", configuration.headLimit), ("inflationRatio", configuration.inflationRatio),
        ("highWater", configuration.highWater),
      ]
      for (setting, value) in counts where value < 1 { throw ConfigurationError(setting, "must be at least 1") }
      guard 1024...(512 * 1024) ~= configuration.receiveBuffer else {
        throw ConfigurationError("receiveBuffer", "must be between 1 KiB and 512 KiB, which are libcurl's limits")
      }
      guard configuration.connectTimeout.wholeMilliseconds > 0 else {
        throw ConfigurationError("connectTimeout", "must be at least a millisecond")
      }
      guard clibcurl_has_feature(CURL_VERSION_SSL) != 0 else {
        throw ConfigurationError("libcurl", "was built without TLS; install another build")
      }
      self.configuration = configuration
      proxies = try ProxyRules(configuration.proxy, environment: environment)
      certificates = try TrustedCertificates(bundle: configuration.caBundle, environment: environment)
      offersHTTP2 = configuration.usesHTTP2 && clibcurl_has_feature(CURL_VERSION_HTTP2) != 0
      guard !proxies.needsTLS || clibcurl_has_feature(CURL_VERSION_HTTPS_PROXY) != 0 else {
        throw ConfigurationError("proxy", "this libcurl speaks no TLS to proxies; use a proxy with http://")
      }
    }
  }

  extension Duration {
    /// Milliseconds, within what libcurl takes.
    var wholeMilliseconds: Int { Int(min(max(self / .milliseconds(1), 0), 2e9).rounded(.up)) }

    /// Seconds, within what libcurl takes.
    var wholeSeconds: Int { Int(min(max(components.seconds, 0), 2_000_000_000)) }
  }
#endif
