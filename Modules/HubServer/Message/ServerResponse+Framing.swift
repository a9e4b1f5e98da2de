extension ServerResponse {
  /// How the end of a body is marked (RFC 9112, 6.3).
  public enum Framing: Sendable, Hashable {
    /// By `Content-Length` where the length is known, else in chunks, else (HTTP/1.0) by closing.
    case automatic
    /// In chunks even where the length is known, without `Content-Length`; for HTTP/1.0 by closing.
    case chunked
    /// By closing the connection, without a field.
    case untilClose
  }
}
