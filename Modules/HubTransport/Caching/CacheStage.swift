public import HubHTTP

/// Asks with the `ETag` of an answer that is kept, and gives that answer when the server says that it still holds.
///
/// Nothing is given without asking. Bodies that are pulled are not kept.
public struct CacheStage: Stage {
  private let cache: ResponseCache
  private let redaction: Redaction

  /// A stage.
  ///
  /// - Parameters:
  ///   - cache: Holds the answers; clients of one server share one.
  ///   - redaction: What a secret is: requests with one in their address are not kept.
  @_spi(Backend)
  public init(cache: ResponseCache, redaction: Redaction) {
    self.cache = cache
    self.redaction = redaction
  }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    guard exchange.caching != .none, let key = CacheKey(exchange, redaction: redaction) else {
      return try await next(exchange)
    }
    guard let kept = cache.answer(key), kept.answers(exchange.request), fits(kept, exchange) else {
      return keep(try await next(exchange), key, exchange)
    }
    var conditional = exchange
    conditional.request.headerFields[.ifNoneMatch] = kept.eTag
    let response = try await next(conditional)
    guard response.head.status == .notModified else { return keep(response, key, exchange) }
    if kept.isMeant(by: response.head) {
      return kept.refreshed(by: response.head)
    }
    cache.remove(key)
    try await exchange.admission?.enterAgain()
    return keep(try await next(exchange), key, exchange)
  }

  private func fits(_ kept: CachedAnswer, _ exchange: Exchange) -> Bool {
    exchange.bodyLimit.map { kept.body.count <= $0 } ?? false
  }

  /// Keeps an answer if it may be kept; a success that may not takes the place of the one before all the same.
  private func keep(_ response: ReceivedResponse, _ key: CacheKey, _ exchange: Exchange) -> ReceivedResponse {
    if let answer = CachedAnswer(response, to: exchange.request, rule: exchange.caching) {
      cache.keep(answer, key)
    } else if response.head.status.kind == .successful {
      cache.remove(key)
    }
    return response
  }
}
