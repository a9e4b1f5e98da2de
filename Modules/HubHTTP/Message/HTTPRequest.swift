/// A request head: what swift-http-types calls by the same names.
public struct HTTPRequest: Hashable, Sendable {
  /// The method.
  public var method: Method

  /// `http` or `https`.
  public var scheme: String

  /// Host and, unless it is the scheme's default, port.
  public var authority: String

  /// Path and query, percent-encoded, beginning with `/`.
  public var path: String

  /// The header fields, without `Host` and the fields that frame the body: the transport writes those.
  public var headerFields: HTTPFields

  /// A request head.
  public init(
    method: Method, scheme: String, authority: String, path: String, headerFields: HTTPFields = HTTPFields()
  ) {
    self.method = method
    self.scheme = scheme
    self.authority = authority
    self.path = path
    self.headerFields = headerFields
  }

  /// The absolute URL.
  public var url: String { "\(scheme)://\(authority)\(path)" }

  /// Scheme, host and port: what credentials never leave (RFC 6454).
  public var origin: String { "\(scheme)://\(authority)".lowercased() }
}
