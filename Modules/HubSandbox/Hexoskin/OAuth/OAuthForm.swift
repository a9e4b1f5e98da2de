import HubHTTP

/// Queries and form bodies as the library reads and writes them that the endpoints of OAuth stand on.
enum OAuthForm {
  /// Reads a query or a form body, nil when it has a character that none can have or a `%` before something else than
  /// two hexadecimal digits.
  static func items(_ text: some StringProtocol) -> [QueryItem]? {
    guard text.utf8.allSatisfy(isPlain) else { return nil }
    let bytes = Array(text.utf8)
    for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      guard bytes[(position + 1)...].prefix(2).allSatisfy(isHexadecimal) else { return nil }
    }
    return [QueryItem](queryString: text)
  }

  /// Whether every pair of a query has its `=`.
  static func isStrict(_ text: some StringProtocol) -> Bool {
    text.isEmpty || text.split(separator: "&", omittingEmptySubsequences: false).allSatisfy { $0.contains("=") }
  }

  /// The items as the library writes them: blanks as `+`.
  static func text(_ items: [QueryItem]) -> String { items.queryString.replacing("%20", with: "+") }

  /// A URL with more items in its query or, when asked for, in its fragment.
  static func url(_ url: String, adding items: [QueryItem], toFragment: Bool = false) -> String {
    let halves = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var query = parts.count > 1 ? [QueryItem](queryString: parts[1]) : []
    var fragment = halves.count > 1 ? [QueryItem](queryString: halves[1]) : []
    if toFragment { fragment += items } else { query += items }
    return escaped(parts[0]) + (query.isEmpty ? "" : "?" + text(query)) + (fragment.isEmpty ? "" : "#" + text(fragment))
  }

  /// What cannot stand in a field is percent-encoded.
  private static func escaped(_ text: Substring) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      result += (0x21...0x7E).contains(scalar.value) ? String(scalar) : PercentEncoding.segment(String(scalar))
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: marks.contains(byte)
    }
  }

  private static let marks = Set("_.-=&;:%+~,*@!()/?'$".utf8)

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
