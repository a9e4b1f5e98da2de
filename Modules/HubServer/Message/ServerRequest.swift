public import HubHTTP

/// A request as it came: nothing is decoded, merged or normalised.
public struct ServerRequest: Sendable {
  /// The method.
  public let method: HTTPRequest.Method

  /// The request target exactly as sent.
  public let target: String

  /// The header fields in the order sent.
  public let headerFields: HTTPFields

  /// The body, which may be read once.
  public let body: ServerRequestBody

  /// Which of the server's connections it came on, counted from 0 in the order accepted.
  public let connectionNumber: Int

  /// The target up to the first `?`, as sent.
  public var path: String { String(target.prefix { $0 != "?" }) }

  /// The target after the first `?`, as sent; nil when there is none.
  public var query: String? { target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) } }
}
