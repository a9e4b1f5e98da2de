import HubHTTP

extension Connection {
  /// The next request's head, nil when the client has ended or let pass the time between requests.
  func nextHead() async throws -> RequestHead? {
    if input.isEmpty {
      do {
        guard try await fill(within: configuration.idleTimeout) else { return nil }
      } catch is TimedOut {
        return nil
      }
    }
    let deadline = ContinuousClock.now + configuration.headTimeout
    let limits = configuration.limits
    var mayBeginWithLineEnd = true
    while true {
      if mayBeginWithLineEnd, input.count >= 2 {
        // RFC 9112, 2.2: one empty line before a request is let pass.
        mayBeginWithLineEnd = false
        if input.readable.starts(with: [ASCII.carriageReturn, ASCII.lineFeed]) { input.consume(2) }
      }
      let bytes = input.readable
      if let first = bytes.first, first != ASCII.carriageReturn, !ASCII.isTarget(first) {
        // A TLS handshake, most likely: its client learns at once that the port is a plain one.
        throw RequestRefusal(.badRequest, "not an HTTP request")
      }
      if let end = input.endOfHead(), end - bytes.startIndex <= limits.headBytes {
        let head = try HeadParser(limits: limits).parse(bytes[..<end])
        input.consume(end - bytes.startIndex)
        return head
      }
      guard bytes.count < limits.headBytes else { throw Self.headTooLong(bytes) }
      do {
        guard try await fill(until: deadline) else { return nil }
      } catch is TimedOut {
        throw RequestRefusal(.requestTimeout, "head took too long")
      }
    }
  }

  private static func headTooLong(_ bytes: ArraySlice<UInt8>) -> RequestRefusal {
    bytes.contains(ASCII.lineFeed) ? RequestRefusal(431, "head too long") : RequestRefusal(414, "target too long")
  }

  /// The next piece of a request's body, nil at its end.
  func nextBodyBytes(of exchange: Int) async throws -> [UInt8]? {
    if owesContinue, exchange == self.exchange, decoder?.isFinished == false {
      owesContinue = false
      try await send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)[...])
    }
    while true {
      guard exchange == self.exchange else { throw CancellationError() }
      let bytes = input.readable
      guard let (step, used) = try decoder?.step(bytes) else { return nil }
      switch step {
      case .end:
        input.consume(used)
        return nil
      case .bytes(let range):
        let piece = Array(bytes[range])
        input.consume(used)
        return piece
      case .needMore:
        input.consume(used)
        try await fillBody()
      }
    }
  }

  private func fillBody() async throws {
    do {
      guard try await fill(within: configuration.stallTimeout) else {
        throw RequestRefusal(.badRequest, "body ended early")
      }
    } catch is TimedOut {
      throw RequestRefusal(.requestTimeout, "body took too long")
    }
  }

  private func fill(within time: Duration) async throws -> Bool {
    try await fill(until: .now + time)
  }

  /// Receives more input; false at the end of the stream.
  func fill(until deadline: ContinuousClock.Instant) async throws -> Bool {
    while true {
      if let count = try stream.receive(into: &input) { return count > 0 }
      try await stream.wait(for: .readable, until: deadline)
    }
  }
}
