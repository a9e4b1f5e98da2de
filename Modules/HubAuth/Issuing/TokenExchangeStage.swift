import HubTransport

/// What is special about token requests on their way.
struct TokenExchangeStage: Stage {
  /// Whether a request goes out on a connection of its own.
  var requiresFreshConnection = true

  /// The most bytes of an answer; tokens are much smaller.
  private static let bodyLimit = 4 << 20

  func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    var exchange = exchange
    if requiresFreshConnection { exchange.options.requiresFreshConnection = true }
    exchange.bodyLimit = Self.bodyLimit
    return try await next(exchange)
  }
}
