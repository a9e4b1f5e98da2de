public import HubHTTP

/// Does one exchange: sends a request and receives its answer.
///
/// A transport follows no redirect, repeats nothing, keeps no cookie and reads no stored credentials. It throws
/// `TransportError`, whose `reach` says whether the request can have reached the server, or `CancellationError`
/// promptly when its task is cancelled. Both bodies are streamed with back-pressure: nothing is read from the network
/// that nobody asks for. The body it gives is the content: content codings that it asked for are undone, and the
/// fields `Content-Encoding` and `Content-Length` are then removed.
public protocol Transport: Sendable {
  /// Sends a request and returns once the head of its final answer is there.
  ///
  /// - Parameters:
  ///   - request: The head; it has been checked with `HTTPRequest.violation`, and transports check again.
  ///   - body: The body to send.
  ///   - options: What is special about this exchange.
  /// - Returns: The head of the answer, and its body to be pulled.
  /// - Throws: `TransportError` or `CancellationError`.
  func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse
}
