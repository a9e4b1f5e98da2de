import HubHTTP

/// A request's body; each step reads the socket, so a slow reader slows the client down.
///
/// The first step sends `100 Continue` to a client that waits for it.
public struct ServerRequestBody: AsyncSequence, Sendable {
  /// Reads a body.
  public struct Iterator: AsyncIteratorProtocol {
    let body: ServerRequestBody

    /// The next bytes, nil at the end.
    ///
    /// - Throws: ``RequestRefusal`` for a malformed, overlong or stalled body, `CancellationError` when the server
    ///   stops or the exchange is over.
    public func next() async throws -> [UInt8]? {
      try await body.connection.nextBodyBytes(of: body.exchange)
    }
  }

  let connection: Connection
  let exchange: Int

  /// An iterator that goes on where another one stopped.
  public func makeAsyncIterator() -> Iterator { Iterator(body: self) }

  /// The whole body.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: The bytes.
  /// - Throws: As reading does, and ``RequestRefusal`` with status 413 when the body is longer.
  public func collect(limit: Int = 16 << 20) async throws -> [UInt8] {
    var all: [UInt8] = []
    for try await bytes in self {
      guard bytes.count <= limit - all.count else { throw RequestRefusal(.contentTooLarge, "body too large") }
      all += bytes
    }
    return all
  }
}
