/// One name and value of a query, decoded.
public struct QueryItem: Hashable, Sendable {
  /// The name.
  public var name: String

  /// The value.
  public var value: String

  /// A name and its value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [QueryItem] {
  /// The items as a query string without `?`, every byte encoded that is not unreserved; blanks become `%20`.
  public var queryString: String {
    map { "\(PercentEncoding.queryComponent($0.name))=\(PercentEncoding.queryComponent($0.value))" }
      .joined(separator: "&")
  }

  /// Reads a query string or a form body: `+` and `%20` are blanks, a name without `=` has an empty value.
  public init(queryString: some StringProtocol) {
    // By scalars: a combining mark behind a separator makes one character of both.
    self = queryString.unicodeScalars.split(separator: "&", omittingEmptySubsequences: true).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let decoded = parts.map { part in
        PercentEncoding.decode(part.reduce(into: "") { $0.unicodeScalars.append($1 == "+" ? " " : $1) })
      }
      return QueryItem(decoded[0], decoded.count > 1 ? decoded[1] : "")
    }
  }
}

extension QueryItem: CustomStringConvertible, CustomReflectable {
  /// Name and value, without secrets.
  public var description: String { "\(name)=\(shownValue)" }

  /// Name and shown value: what `dump` prints holds no secret either.
  public var customMirror: Mirror { Mirror(self, children: ["name": name, "value": shownValue]) }

  private var shownValue: String { Redaction.standard.hides(parameter: name) ? Redaction.mark : value }
}
