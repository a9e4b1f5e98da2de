/// One step between a call and the wire.
///
/// A stage may change the exchange, send it on any number of times, and change the answer.
public protocol Stage: Sendable {
  /// Sends an exchange on to the next stage.
  typealias Next = @Sendable (Exchange) async throws -> ReceivedResponse

  /// Does the stage's part.
  func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse
}
