@_spi(Backend) import HubHTTP

extension Connection {
  private static let expect = HTTPField.Name(constant: "Expect")

  /// Has one request answered; false when the connection ends with it.
  ///
  /// Meanwhile the client's departure is watched for: it cancels the handler and what else goes on.
  func serve(_ head: RequestHead) async throws -> Bool {
    exchange += 1
    bodyBytes = 0
    plannedEnd = nil
    decoder = try BodyDecoder(BodyFraming(head), limits: configuration.limits)
    owesContinue = try Self.expectsContinue(head)
    return try await withThrowingTaskGroup(of: Bool.self) { [stream] group in
      group.addTask { try await self.respond(to: head) }
      group.addTask {
        try await stream.wait(for: .hungUp, until: nil)
        throw CancellationError()
      }
      defer { group.cancelAll() }
      return try await group.next() ?? false
    }
  }

  private static func expectsContinue(_ head: RequestHead) throws -> Bool {
    guard let expectation = head.headerFields[expect] else { return false }
    guard expectation.lowercased() == "100-continue" else { throw RequestRefusal(417, "unknown expectation") }
    return head.version == .http11
  }

  private func respond(to head: RequestHead) async throws -> Bool {
    let response = try await answer(head)
    let encoder = ResponseEncoder(response, to: head.method, version: head.version)
    self.encoder = encoder
    meter = response.fault.map(FaultMeter.init)
    let keepsAlive = promisesMore(after: head, response, encoder)
    owesContinue = false
    try await send(response, encoder, keepsAlive: keepsAlive)
    if let pause = response.fault?.staleCloseAfter {
      try await stream.loop.sleep(for: pause)
      return false
    }
    guard keepsAlive, encoder.isComplete(bodyBytes: bodyBytes) else { return false }
    return try await drain()
  }

  private func answer(_ head: RequestHead) async throws -> ServerResponse {
    let request = ServerRequest(
      method: head.method, target: head.target, headerFields: head.headerFields,
      body: ServerRequestBody(connection: self, exchange: exchange), connectionNumber: number)
    do {
      let response = try await handler(request)
      guard let name = response.firstUnsendableField else { return response }
      return .failure("The handler's field \(name) holds a line end or NUL.")
    } catch  where error is RequestRefusal || error is ServerError || Task.isCancelled {
      throw error
    } catch {
      return .failure("\(error)")
    }
  }

  /// Whether the head may leave the connection open for another request.
  private func promisesMore(after head: RequestHead, _ response: ServerResponse, _ encoder: ResponseEncoder) -> Bool {
    if head.wantsClose || response.headerFields.lists("close", under: .connection) { return false }
    if encoder.delimiter == .close, !encoder.isBodiless { return false }
    // Whether a client that waits for 100 Continue still sends its body is its own choice (RFC 9110, 10.1.1).
    if owesContinue { return decoder?.isFinished ?? true }
    return (decoder?.remaining ?? 0) <= configuration.drainBytes
  }

  /// Reads off a small rest of the request's body; false when it is not small.
  private func drain() async throws -> Bool {
    var allowance = configuration.drainBytes
    do {
      while let bytes = try await nextBodyBytes(of: exchange) {
        allowance -= bytes.count
        if allowance < 0 { return false }
      }
      return true
    } catch is RequestRefusal {
      // The request has its answer; a second one would be taken for that of the next.
      return false
    }
  }
}

extension ServerResponse {
  /// The name of the first field that would break the head.
  fileprivate var firstUnsendableField: HTTPField.Name? {
    headerFields.first { $0.value.utf8.contains { [0x00, ASCII.carriageReturn, ASCII.lineFeed].contains($0) } }?.name
  }

  /// What a client is told when its handler fails.
  fileprivate static func failure(_ text: String) -> ServerResponse {
    ServerResponse(
      status: .internalServerError, headerFields: [.contentType: "text/plain; charset=utf-8", .connection: "close"],
      body: .text(text))
  }
}
