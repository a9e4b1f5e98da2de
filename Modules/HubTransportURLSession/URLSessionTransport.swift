public import HubHTTP
public import HubTransport

/// The transport on Apple platforms: `URLSession`, whose proxies, certificates and HTTP versions are the system's.
///
/// It keeps no cookie, no cache and no credential, and follows no redirect. Both bodies are streamed; a slow reader
/// suspends the task. What a system's `URLSession` does by itself stays: it inflates `gzip` and `deflate` without a
/// limit of its own (the client's `bodyLimit` bounds what is held in memory), joins fields of one name, adds
/// `Accept-Language`, may send a request again on a new connection when a pooled one turns out to be dead, and gives
/// connecting no time limit of its own. A body that can be read once is opened before there is a connection, so a call
/// with one is not tried again even when none could be made.
///
/// It compiles on Linux too, where there is no back-pressure: a streamed request body is read into memory before it is
/// sent, and an answer's body waits in memory for a slow reader.
public struct URLSessionTransport: Transport {
  private let sessions: Sessions
  private let configuration: URLSessionTransportConfiguration

  /// A transport with connections of its own.
  ///
  /// - Parameter configuration: How connections are made and kept.
  public init(configuration: URLSessionTransportConfiguration = URLSessionTransportConfiguration()) {
    self.configuration = configuration
    sessions = Sessions(configuration)
  }

  /// Sends a request and returns once the head of its final answer is there.
  ///
  /// - Parameters:
  ///   - request: The head; the transport writes `Host` and the fields that frame the body.
  ///   - body: The body to send.
  ///   - options: What is special about this exchange; a fresh connection is one of a session of its own.
  /// - Returns: The head, and the body to be pulled.
  /// - Throws: `TransportError`; `InvalidRequestError` for what must not be sent; `CancellationError`.
  public func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    let outgoing = try OutgoingRequest(request, body: body)
    let exchange = sessions.start(
      try await outgoing.upload(body), peer: outgoing.peer, isFresh: options.requiresFreshConnection)
    let head = try await exchange.head()
    return try Answer(head, method: request.method, headLimit: configuration.headLimit, exchange: exchange).received()
  }
}
