/// The parts of an absolute `http` or `https` URL, kept as written (RFC 3986, 3).
public struct URLText: Hashable, Sendable {
  /// The scheme in lower case.
  public let scheme: String

  /// User information before `@`, nil when there is none.
  public let userInfo: String?

  /// The host in lower case, an IPv6 address in brackets.
  public let host: String

  /// The port, nil when it is not written.
  public let port: Int?

  /// The path as written, `/` when it is empty.
  public let path: String

  /// The query as written, without `?`.
  public let query: String?

  /// Reads an absolute URL, nil unless it has a scheme, a host and, if any, a port from 1 to 65535; a fragment is dropped.
  public init?(_ text: String) {
    guard let colon = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[colon.upperBound...].prefix { $0 != "#" }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var authority = rest[..<end]
    if let at = authority.lastIndex(of: "@") {
      userInfo = String(authority[..<at])
      authority = authority[authority.index(after: at)...]
    } else {
      userInfo = nil
    }
    var digits: Substring?
    let bracket = authority.lastIndex(of: "]") ?? authority.startIndex
    if let mark = authority[bracket...].lastIndex(of: ":") {
      digits = authority[authority.index(after: mark)...]
      authority = authority[..<mark]
    }
    if let digits {
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(digits), number > 0 else {
        return nil
      }
      port = Int(number)
    } else {
      port = nil
    }
    guard Self.isHost(authority) else { return nil }
    self.scheme = scheme
    host = authority.lowercased()
    let parts = rest[end...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.first.map(String.init) ?? ""
    path = written.isEmpty ? "/" : written
    query = parts.count > 1 ? String(parts[1]) : nil
  }

  /// Whether a text is a name, or an address between brackets.
  private static func isHost(_ text: Substring) -> Bool {
    guard text.first == "[" || text.last == "]" else { return !text.isEmpty && !text.contains { "[]:".contains($0) } }
    let inner = text.dropFirst().dropLast()
    return text.first == "[" && text.last == "]" && inner.contains(":") && !inner.contains { "[]".contains($0) }
  }

  /// Host and, unless it is the scheme's default, port.
  public var authority: String {
    guard let port, port != (scheme == "https" ? 443 : 80) else { return host }
    return "\(host):\(port)"
  }

  /// Whether the host is this machine: `localhost`, 127.0.0.0/8 or `[::1]`.
  public var isLoopback: Bool { Self.isLoopback(host: host) }

  /// Whether a host is this machine: `localhost`, a name under it, 127.0.0.0/8 or `[::1]`.
  public static func isLoopback(host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
