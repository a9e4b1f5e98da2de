public import HubErrors
public import HubHTTP

/// The head of an answer, and its body to be pulled.
public struct ReceivedResponse: Sendable {
  /// The head.
  public var head: HTTPResponse

  /// The body; dropping it ends the exchange.
  public var body: BodyChunks

  /// The tries before this answer, in order.
  public var attempts: [FailedAttempt]

  /// An answer.
  public init(head: HTTPResponse, body: BodyChunks, attempts: [FailedAttempt] = []) {
    self.head = head
    self.body = body
    self.attempts = attempts
  }
}
