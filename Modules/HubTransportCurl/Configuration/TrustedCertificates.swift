#if os(Linux)
  import CLibcurl
  import HubErrors

  /// Whose certificates are trusted.
  enum TrustedCertificates: Hashable, Sendable {
    /// What libcurl was built with.
    case library
    /// Those of a PEM file, and no others.
    case only(String)
    /// Those of a PEM file found in a usual place.
    case found(String)

    /// Where distributions keep the bundle: Debian, Fedora, SUSE, Alpine and the BSDs, older Red Hat.
    private static let usualPlaces = [
      "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
      "/etc/ssl/cert.pem", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    ]

    init(bundle: String?, environment: [String: String]) throws(ConfigurationError) {
      if let bundle {
        self = try Self.readable(bundle, setting: "caBundle")
      } else if let bundle = environment["SSL_CERT_FILE"], !bundle.isEmpty {
        self = try Self.readable(bundle, setting: "SSL_CERT_FILE")
      } else {
        // The place is compiled into libcurl; one that was built elsewhere, a static one above all, looks in the wrong
        // place, and every https request fails.
        let builtIn = [clibcurl_default_bundle(), clibcurl_default_bundle_directory()].compactMap(\.self)
        if builtIn.contains(where: { clibcurl_is_readable_file($0) != 0 }) {
          self = .library
        } else {
          let found = Self.usualPlaces.first { clibcurl_is_readable_file($0) != 0 }
          self = found.map(Self.found) ?? .library
        }
      }
    }

    private static func readable(_ path: String, setting: String) throws(ConfigurationError) -> Self {
      guard !path.utf8.contains(0), clibcurl_is_readable_file(path) != 0 else {
        throw ConfigurationError(setting, "there is no file that can be read at \(path)")
      }
      return .only(path)
    }
  }
#endif
