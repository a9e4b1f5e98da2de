extension HTTPField {
  /// A field name; names compare without regard to ASCII case (RFC 9110, 5.1).
  public struct Name: Sendable {
    /// The name as written.
    public let rawName: String

    /// The name in lower case.
    public let canonicalName: String

    /// A name, nil unless the text is a token (RFC 9110, 5.6.2).
    public init?(_ name: String) {
      guard Token.isValid(name) else { return nil }
      self.init(known: name)
    }

    private init(known name: String) {
      rawName = name
      canonicalName = name.lowercased()
    }

    /// A name known to be a token, such as the constants below.
    @_spi(Backend)
    public init(constant name: StaticString) {
      self.init(known: name.description)
    }
  }
}

extension HTTPField.Name: Hashable {
  /// Whether two names are equal but for case.
  public static func == (first: Self, second: Self) -> Bool { first.canonicalName == second.canonicalName }

  /// Hashes the lower-case name.
  public func hash(into hasher: inout Hasher) { hasher.combine(canonicalName) }
}

extension HTTPField.Name: CustomStringConvertible {
  /// The name as written.
  public var description: String { rawName }
}
