public import HubHTTP

/// What a handler answers, and how the wire is to misbehave while it is sent.
///
/// A `Content-Length` or `Transfer-Encoding` among the header fields is sent as given and nothing is added to it; when
/// such a length is not the body's, the connection closes after the body.
public struct ServerResponse: Sendable {
  /// The status.
  public var status: HTTPResponse.Status

  /// The reason phrase; nil stands for the usual one of the status, empty sends none.
  public var reason: String?

  /// The header fields, sent in this order before the ones that frame the body.
  public var headerFields: HTTPFields

  /// The body.
  public var body: Body

  /// How the end of the body is marked.
  public var framing: Framing

  /// How the answer is spoiled, nil for not at all.
  public var fault: WireFault?

  /// An answer.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - reason: The reason phrase; nil stands for the usual one of the status, empty sends none.
  ///   - headerFields: The header fields; a line end or NUL in one makes the server answer 500 instead.
  ///   - body: The body; not sent to HEAD and with statuses that have none (1xx, 204, 304).
  ///   - framing: How the end of the body is marked.
  ///   - fault: How the answer is spoiled.
  public init(
    status: HTTPResponse.Status = .ok, reason: String? = nil, headerFields: HTTPFields = HTTPFields(),
    body: Body = .bytes([]), framing: Framing = .automatic, fault: WireFault? = nil
  ) {
    self.status = status
    self.reason = reason
    self.headerFields = headerFields
    self.body = body
    self.framing = framing
    self.fault = fault
  }
}
