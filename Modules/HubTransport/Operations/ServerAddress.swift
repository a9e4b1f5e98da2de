public import HubErrors
import HubHTTP

/// The address of a server: `https://host`, perhaps with a port and a path prefix, which is kept.
///
/// It can be written as a literal; what is wrong with it is thrown when a client is made from it.
public struct ServerAddress: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The address as given.
  public let text: String

  /// An address that is checked when a client is made from it.
  public init(_ text: String) { self.text = text }

  /// An address that is checked when a client is made from it.
  public init(stringLiteral value: String) { text = value }

  /// A plain server on this machine.
  public static func localhost(port: Int) -> ServerAddress { ServerAddress("http://localhost:\(port)") }

  /// The address with a path appended, separated by exactly one `/`.
  public func appending(path: String) -> ServerAddress {
    let base = text.reversed().drop { $0 == "/" }.reversed()
    return ServerAddress(String(base) + "/" + path.drop { $0 == "/" })
  }

  /// The parts of the address.
  ///
  /// - Throws: `ConfigurationError` unless it is an absolute `http` or `https` URL without user, query and fragment.
  public func resolved() throws(ConfigurationError) -> ServerOrigin {
    guard let url = URLText(text) else {
      let hint = text.contains("://") ? "is no http or https URL" : "has no scheme; write https://host or http://host"
      throw ConfigurationError("server", "'\(shownText)' \(hint)")
    }
    guard url.userInfo == nil else {
      throw ConfigurationError("server", "'\(shownText)' holds user information; give credentials as auth instead")
    }
    guard url.query == nil, !text.contains("#") else {
      throw ConfigurationError("server", "'\(shownText)' holds a query or a fragment; give the address alone")
    }
    let prefix = String(url.path.reversed().drop { $0 == "/" }.reversed())
    let origin = ServerOrigin(
      scheme: url.scheme, authority: url.authority, host: url.host, prefix: prefix, isLoopback: url.isLoopback)
    let probe = HTTPRequest(method: .get, scheme: url.scheme, authority: url.authority, path: prefix + "/")
    guard probe.violation == nil else {
      throw ConfigurationError(
        "server",
        "'\(shownText)' holds characters that no URL has; percent-encode those of the path, and write the host in its xn-- form"
      )
    }
    return origin
  }

  /// The address as given, without user information, query and fragment.
  public var description: String { shownText }

  /// Credentials are looked for even where the address is none: somebody may have left out the scheme.
  private var shownText: String {
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let rest = end < text.endIndex ? "\(text[end])\(Redaction.mark)" : ""
    let start = text.firstRange(of: "://").map(\.upperBound) ?? text.startIndex
    guard let at = text[..<end].lastIndex(of: "@"), start <= at else { return text[..<end] + rest }
    return "\(text[..<start])\(Redaction.mark)\(text[at..<end])\(rest)"
  }
}

extension ServerAddress: CustomReflectable {
  /// What `dump` prints: the address as it may be shown.
  public var customMirror: Mirror { Mirror(self, children: ["text": shownText]) }
}
