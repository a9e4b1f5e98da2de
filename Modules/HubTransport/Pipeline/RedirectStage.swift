import HubHTTP

/// Follows redirects within the origin; nothing of a request ever crosses to another one.
///
/// GET and HEAD follow 301, 302, 303, 307 and 308. Other methods follow 307 and 308, which repeat the method and the
/// body, if the body can be sent again. What is not followed is given back as it is.
public struct RedirectStage: Stage {
  private let limit: Int

  /// A stage that follows at most so many redirects.
  public init(limit: Int) { self.limit = limit }

  /// Does the stage's part.
  public func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
    var exchange = exchange
    for _ in 0..<limit {
      let response = try await next(exchange)
      guard let target = target(of: response.head, exchange) else { return response }
      exchange.request.path = target
      exchange.progress.emit(.redirected)
      try await exchange.admission?.enterAgain()
    }
    let response = try await next(exchange)
    if target(of: response.head, exchange) != nil {
      exchange.progress.leave(
        note: limit > 0
          ? "the server redirected more than \(limit) times" : "the server redirects, which is not followed here")
    }
    return response
  }

  /// The path to ask next, nil when the answer is no redirect that is followed.
  private func target(of head: HTTPResponse, _ exchange: Exchange) -> String? {
    let request = exchange.request
    let repeatsMethod = head.status == 307 || head.status == 308
    guard repeatsMethod || head.status == 301 || head.status == 302 || head.status == 303 else { return nil }
    let fields = head.headerFields[values: .location]
    guard fields.count == 1, let location = fields.first, let target = Self.resolve(location, against: request) else {
      exchange.progress.leave(note: "the server redirects without a usable Location")
      return nil
    }
    guard target.origin == request.origin else {
      exchange.progress.leave(
        note: "the server redirects to another origin (\(target.origin)), which HubKit does not follow; use that "
          + "address as the server if it is right")
      return nil
    }
    let reads = request.method == .get || request.method == .head
    guard reads || (repeatsMethod && exchange.body?.isReplayable ?? true) else {
      exchange.progress.leave(note: "the server redirects a \(request.method), which cannot be followed safely")
      return nil
    }
    return target.path
  }
}
