public import HubHTTP

/// The head of an answer, and its body to be pulled.
public struct ReceivedResponse: Sendable {
  /// The head.
  public var head: HTTPResponse

  /// The body; dropping it ends the exchange.
  public var body: BodyChunks

  /// The body's bytes, once they have been read into memory.
  public var bytes: [UInt8]?

  /// An answer whose body is still to come.
  public init(head: HTTPResponse, body: BodyChunks) {
    self.head = head
    self.body = body
  }

  /// An answer whose body is in memory.
  public init(head: HTTPResponse, bytes: [UInt8]) {
    self.head = head
    self.body = BodyChunks(bytes)
    self.bytes = bytes
  }
}
