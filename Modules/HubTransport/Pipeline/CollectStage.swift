import HubErrors
import HubHTTP

/// Reads bodies into memory: those of calls that want a value, and those of errors.
public struct CollectStage: Stage {
  private let errorBodyLimit: Int

  /// A stage that keeps at most so many bytes of an error's body.
  public init(errorBodyLimit: Int) { self.errorBodyLimit = errorBodyLimit }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    let response = try await next(exchange)
    exchange.progress.emit(.answered(response.head.status))
    guard response.head.status.kind == .successful else {
      return ReceivedResponse(head: response.head, bytes: try await beginning(of: response.body))
    }
    guard let limit = exchange.bodyLimit else { return response }
    do {
      return ReceivedResponse(head: response.head, bytes: try await response.body.collect(limit: limit))
    } catch let error as BodyTooLarge {
      throw TransportError(
        .bodyTooLarge, reach: .headReceived, peer: exchange.request.authority, reason: "\(error.limit) bytes")
    }
  }

  /// What can be had of an error's body; the status says more than a broken body would.
  private func beginning(of body: BodyChunks) async throws(CancellationError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      for try await chunk in body {
        bytes += chunk.prefix(errorBodyLimit - bytes.count)
        if bytes.count >= errorBodyLimit { break }
      }
    } catch {
      guard !Task.isCancelled else { throw CancellationError() }
    }
    return bytes
  }
}
