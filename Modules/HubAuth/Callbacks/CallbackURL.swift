import HubHTTP

/// The address that a user came back to, in parts; unlike ``URLText`` it may be of any scheme.
struct CallbackURL {
  /// Longer ones are not read.
  private static let limit = 64 << 10

  private let base: String
  let query: [QueryItem]
  let fragment: [QueryItem]

  /// Whether only a query was given.
  var isBareQuery: Bool { base.isEmpty }

  /// Reads an address.
  ///
  /// - Parameters:
  ///   - text: The whole address; blanks and line breaks around it are left out.
  ///   - allowsBareQuery: Whether it may be a query alone.
  /// - Throws: ``AuthorizationCallbackError`` (`malformed`).
  init(_ text: String, allowsBareQuery: Bool = false) throws(AuthorizationCallbackError) {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let trimmed = String(scalars.reversed().drop { $0.properties.isWhitespace }.reversed().map(Character.init))
    guard !trimmed.isEmpty, trimmed.utf8.count <= Self.limit else {
      throw Self.malformed(trimmed.isEmpty ? "is empty" : "is too long")
    }
    guard trimmed.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
      throw Self.malformed("holds a blank, a line break or another control character")
    }
    if allowsBareQuery, let query = Self.bareQuery(trimmed) {
      base = ""
      self.query = [QueryItem](queryString: query)
      fragment = []
      return
    }
    let parts = Self.parts(trimmed)
    guard let base = Self.normalized(parts.base) else { throw Self.malformed("is no absolute URL") }
    self.base = base
    query = [QueryItem](queryString: parts.query)
    fragment = [QueryItem](queryString: parts.fragment)
  }

  /// Whether it is at the address of a redirect, and has all parameters that this one had from the beginning.
  func belongs(to redirect: String) -> Bool {
    let parts = Self.parts(redirect)
    guard base == Self.normalized(parts.base) else { return false }
    var rest = query
    for item in [QueryItem](queryString: parts.query) {
      guard let position = rest.firstIndex(of: item) else { return false }
      rest.remove(at: position)
    }
    return true
  }

  /// The parameters of the query that the service added to those of a redirect.
  func parameters(addedTo redirect: String) -> CallbackParameters {
    var rest = query
    if !isBareQuery {
      for item in [QueryItem](queryString: Self.parts(redirect).query) {
        if let position = rest.firstIndex(of: item) { rest.remove(at: position) }
      }
    }
    return CallbackParameters(items: rest)
  }

  /// An address as it may be shown: without query and fragment.
  static func withoutParameters(_ text: String) -> String { parts(text).base }

  /// Whether a text is an absolute URL without fragment, as redirects must be (RFC 6749, 3.1.2).
  static func isRedirect(_ text: String) -> Bool {
    normalized(parts(text).base) != nil
      && text.unicodeScalars.allSatisfy { (0x21..<0x7F).contains($0.value) && $0 != "#" }
  }

  private static func malformed(_ reason: String) -> AuthorizationCallbackError {
    AuthorizationCallbackError(
      .malformed, "the callback \(reason); give the whole address that the user came back to")
  }

  /// By scalars: a combining mark behind a separator makes one character of both.
  private static func parts(_ text: String) -> (base: String, query: String, fragment: String) {
    let scalars = text.unicodeScalars
    let mark = scalars.firstIndex(of: "#") ?? scalars.endIndex
    let question = scalars[..<mark].firstIndex(of: "?") ?? mark
    return (
      String(scalars[..<question]), String(scalars[question..<mark].dropFirst()), String(scalars[mark...].dropFirst())
    )
  }

  /// Scheme and host in lower case, no default port, a path; nil for what has no scheme.
  private static func normalized(_ base: String) -> String? {
    if let url = URLText(base) { return url.userInfo == nil ? "\(url.scheme)://\(url.authority)\(url.path)" : nil }
    guard let colon = base.unicodeScalars.firstIndex(of: ":") else { return nil }
    let scheme = base[..<colon].lowercased()
    guard let first = scheme.utf8.first, (0x61...0x7A).contains(first), scheme != "http", scheme != "https",
      scheme.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) })
    else { return nil }
    return scheme + base[colon...]
  }

  /// The query, when the text is one: a name stands before its first `=`.
  private static func bareQuery(_ text: String) -> String? {
    let query = text.unicodeScalars.first == "?" ? String(text.unicodeScalars.dropFirst()) : text
    let name = query.unicodeScalars.prefix { $0 != "=" }
    guard name.endIndex < query.unicodeScalars.endIndex, !name.isEmpty,
      name.allSatisfy({ !":/?#".unicodeScalars.contains($0) })
    else { return nil }
    return query
  }
}
