import HubErrors
import HubHTTP

/// Gives a call a time that covers every try, the waits between them, and the body.
public struct DeadlineStage: Stage {
  private let clock: any HubClock
  private let stallTimeout: Duration?

  /// A stage.
  ///
  /// - Parameters:
  ///   - clock: Whose time.
  ///   - stallTimeout: How long a body that is pulled may make no progress while somebody waits for it.
  public init(clock: any HubClock, stallTimeout: Duration?) {
    self.clock = clock
    self.stallTimeout = stallTimeout
  }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    guard let limit = exchange.timeout ?? exchange.headTimeout else {
      return guarded(try await next(exchange), exchange, end: nil)
    }
    let end = exchange.timeout.map { clock.uptime + $0 }
    let response = try await Deadline.run(limit, clock: clock, timeIsUp: { exceeded(exchange, limit) }) {
      try await next(exchange)
    }
    return guarded(response, exchange, end: end)
  }

  private func exceeded(_ exchange: Exchange, _ limit: Duration) -> DeadlineExceeded {
    DeadlineExceeded(
      operation: exchange.operation, limit: limit, lastFailure: exchange.progress.failures.last?.reason,
      waitingFor: exchange.progress.waitingFor)
  }

  /// Watches over a body that is still to be pulled; only the time in which somebody waits for a chunk counts.
  private func guarded(_ response: ReceivedResponse, _ exchange: Exchange, end: Duration?) -> ReceivedResponse {
    guard response.bytes == nil, stallTimeout != nil || end != nil else { return response }
    let body = response.body
    let peer = exchange.request.authority
    var guarded = response
    guarded.body = BodyChunks(length: body.length) { [self] in
      let rest = end.map { $0 - clock.uptime }
      let stall = stallTimeout ?? rest ?? .zero
      if let rest, rest < stall {
        return try await Deadline.run(
          rest, clock: clock, timeIsUp: { exceeded(exchange, exchange.timeout ?? rest) },
          { try await body.nextChunk() })
      }
      let stalled = TransportError(
        .stalled, reach: .headReceived, peer: peer, reason: "no byte arrived for \(stall)")
      return try await Deadline.run(stall, clock: clock, timeIsUp: { stalled }, { try await body.nextChunk() })
    }
    return guarded
  }
}

extension BodyChunks {
  /// The next chunk, nil at the end; all iterators share the position, so this one needs not be kept.
  func nextChunk() async throws -> [UInt8]? {
    var iterator = makeAsyncIterator()
    return try await iterator.next()
  }
}
