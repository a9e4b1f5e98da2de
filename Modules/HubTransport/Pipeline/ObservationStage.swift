import HubHTTP

/// Tells observers how calls begin and end.
public struct ObservationStage: Stage {
  /// A stage.
  public init() {}

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    exchange.progress.emit(.started)
    do {
      let response = try await next(exchange)
      if response.head.status.kind == .successful {
        exchange.progress.emit(.succeeded(bytes: response.bytes?.count))
      } else {
        exchange.progress.emit(.failed("status \(response.head.status)"))
      }
      return response
    } catch {
      exchange.progress.emit(.failed("\(error)"))
      throw error
    }
  }
}
