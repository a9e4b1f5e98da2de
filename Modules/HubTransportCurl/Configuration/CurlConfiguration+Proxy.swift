#if os(Linux)
  extension CurlConfiguration {
    /// Where the proxy comes from.
    public enum Proxy: Hashable, Sendable {
      /// The environment names it: `http_proxy` (lower case only, since a CGI program's caller sets the other),
      /// `https_proxy`, `all_proxy`, and the exceptions in `no_proxy`; the latter three in upper case too.
      ///
      /// Exceptions are separated by commas: a host name (its subdomains included), an address, a range such as
      /// `10.0.0.0/8`, or `*`. They are those of curl, but for ranges of IPv6.
      case environment
      /// None.
      case none
      /// This one, for every host, such as `http://proxy.example:3128` or `socks5h://name:password@proxy.example:1080`.
      ///
      /// The schemes are `http`, `https`, `socks4`, `socks4a`, `socks5` and `socks5h`; `http` and port 1080 are assumed,
      /// as curl does.
      case url(String)
    }
  }

  extension CurlConfiguration.Proxy: CustomStringConvertible {
    /// What was chosen, without credentials.
    public var description: String {
      switch self {
      case .environment: "environment"
      case .none: "none"
      case .url(let text): (try? ProxyServer(text, setting: "proxy"))?.url ?? "an unusable URL"
      }
    }
  }

  extension CurlConfiguration.Proxy: CustomReflectable {
    /// Nothing but the description: what `dump` prints holds no credentials either.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }
#endif
