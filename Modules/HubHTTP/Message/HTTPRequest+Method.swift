extension HTTPRequest {
  /// A request method; any token is one (RFC 9110, 9.1).
  public struct Method: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The method as sent; methods are case-sensitive.
    public let rawValue: String

    /// A method, nil unless the text is a token.
    public init?(rawValue: String) {
      guard Token.isValid(rawValue) else { return nil }
      self.rawValue = rawValue
    }

    private init(known: StaticString) { rawValue = known.description }

    /// `GET`
    public static let get = Method(known: "GET")
    /// `HEAD`
    public static let head = Method(known: "HEAD")
    /// `POST`
    public static let post = Method(known: "POST")
    /// `PUT`
    public static let put = Method(known: "PUT")
    /// `PATCH`
    public static let patch = Method(known: "PATCH")
    /// `DELETE`
    public static let delete = Method(known: "DELETE")
    /// `OPTIONS`
    public static let options = Method(known: "OPTIONS")

    /// The method as sent.
    public var description: String { rawValue }
  }
}
