public import HubHTTP

/// Why a request is refused, with the status that says so; the connection ends with it.
///
/// Reading a body throws it, and a handler may throw one of its own.
public struct RequestRefusal: Error, Sendable, Hashable {
  /// The status to answer with.
  public let status: HTTPResponse.Status

  /// Why, for the body of the answer.
  public let reason: String

  /// A refusal.
  ///
  /// - Parameters:
  ///   - status: The status to answer with.
  ///   - reason: Why, for the body of the answer.
  public init(_ status: HTTPResponse.Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}
