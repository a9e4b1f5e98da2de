#if os(Linux)
  import HubErrors

  /// Which requests go through which proxy. The environment is read here, once: libcurl is told for each transfer.
  struct ProxyRules: Hashable, Sendable {
    private var http: ProxyServer?
    private var https: ProxyServer?
    private var exceptions: [ProxyException] = []

    init(_ choice: CurlConfiguration.Proxy, environment: [String: String]) throws(ConfigurationError) {
      switch choice {
      case .none: break
      case .url(let text):
        http = try ProxyServer(text, setting: "proxy")
        https = http
      case .environment:
        let all = try Self.server(["all_proxy", "ALL_PROXY"], environment)
        http = try Self.server(["http_proxy"], environment) ?? all
        https = try Self.server(["https_proxy", "HTTPS_PROXY"], environment) ?? all
        let text = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
        exceptions = text.split { $0 == "," || $0 == " " }.map(ProxyException.init)
      }
    }

    /// The proxy of requests to a host, nil when they go there directly.
    func server(scheme: String, host: String) -> ProxyServer? {
      guard let server = scheme == "https" ? https : http else { return nil }
      return exceptions.contains { $0.covers(host) } ? nil : server
    }

    /// Whether a proxy is spoken to over TLS.
    var needsTLS: Bool { http?.scheme == "https" || https?.scheme == "https" }

    private static func server(
      _ names: [String], _ environment: [String: String]
    ) throws(ConfigurationError) -> ProxyServer? {
      for name in names {
        guard let text = environment[name], !text.isEmpty else { continue }
        return try ProxyServer(text, setting: name)
      }
      return nil
    }
  }
#endif
