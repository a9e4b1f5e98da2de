/// Hands body bytes to the connection; suspends while the client is slow. One write at a time.
public struct ResponseBodyWriter: Sendable {
  let connection: Connection
  let exchange: Int

  /// Sends bytes, as one chunk if the body is chunked; returns when the kernel has taken them all.
  ///
  /// - Parameter bytes: The bytes; without any, nothing is sent.
  /// - Throws: `CancellationError` when the client has left, the server stops or the answer is over, and errors of the
  ///   server's own when a planned fault ends the answer or the client has read nothing for the stall timeout. They are
  ///   for the server: a body lets them through.
  public func write(_ bytes: some Collection<UInt8> & Sendable) async throws {
    try await connection.sendBody(Array(bytes), of: exchange)
  }
}
