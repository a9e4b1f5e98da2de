#if os(Linux)
  import HubErrors
  import HubHTTP

  /// A proxy's address, its credentials kept apart so that nothing prints them.
  struct ProxyServer: Hashable, Sendable {
    let scheme: String
    let host: String
    let port: Int
    let user: String?
    let password: String?

    /// Scheme, host and port.
    var url: String { "\(scheme)://\(host):\(port)" }

    /// Host and port.
    var peer: String { "\(host):\(port)" }

    /// Whether plain requests are sent to it as they are, with an absolute URL.
    var speaksHTTP: Bool { scheme == "http" || scheme == "https" }

    /// Reads a proxy URL.
    ///
    /// - Parameters:
    ///   - text: The URL; the scheme may be missing.
    ///   - setting: Where it comes from, for the error.
    /// - Throws: `ConfigurationError`, which holds nothing of the URL.
    init(_ text: String, setting: String) throws(ConfigurationError) {
      let bad = ConfigurationError(
        setting, "is no proxy URL; write scheme://host:port with http, https, socks4, socks4a, socks5 or socks5h")
      let mark = text.firstRange(of: "://")
      scheme = mark.map { text[..<$0.lowerBound].lowercased() } ?? "http"
      guard ["http", "https", "socks4", "socks4a", "socks5", "socks5h"].contains(scheme) else { throw bad }
      var rest = text[(mark?.upperBound ?? text.startIndex)...]
      if rest.last == "/" { rest.removeLast() }
      if let at = rest.lastIndex(of: "@") {
        let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        user = PercentEncoding.decode(parts[0])
        password = parts.count > 1 ? PercentEncoding.decode(parts[1]) : ""
        rest = rest[rest.index(after: at)...]
      } else {
        user = nil
        password = nil
      }
      guard let address = HostAndPort(rest, defaultPort: 1080) else { throw bad }
      host = address.host
      port = address.port
      guard [user, password].allSatisfy({ $0.map(HTTPField.isValidValue) ?? true }) else {
        throw ConfigurationError(setting, "has credentials with a control character or a blank at an end")
      }
    }
  }

  extension ProxyServer: CustomStringConvertible, CustomReflectable {
    var description: String { url }
    var customMirror: Mirror { Mirror(self, children: ["url": url]) }
  }
#endif
