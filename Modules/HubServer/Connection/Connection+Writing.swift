import HubHTTP

extension Connection {
  func send(_ response: ServerResponse, _ encoder: ResponseEncoder, keepsAlive: Bool) async throws {
    if let delay = response.fault?.delay, delay > .zero { try await stream.loop.sleep(for: delay) }
    if let raw = response.fault?.raw {
      try await deliver(raw, inBody: false)
      throw SilentEnd()
    }
    isAnswering = true
    let head = encoder.head(keepsAlive: keepsAlive)
    switch response.body {
    case _ where encoder.isBodiless:
      try await deliver(head, inBody: false)
    case .bytes(let bytes):
      bodyBytes = bytes.count
      let body = encoder.piece(bytes) + encoder.end
      // One call for head and body, which a plan must tell apart.
      if meter == nil {
        try await send((head + body)[...])
      } else {
        try await deliver(head, inBody: false)
        try await deliver(body, inBody: true)
      }
    case .stream(_, let write):
      try await deliver(head, inBody: false)
      do {
        try await write(ResponseBodyWriter(connection: self, exchange: exchange))
      } catch {
        throw plannedEnd ?? error
      }
      try await deliver(encoder.end, inBody: true)
    }
    isAnswering = false
  }

  func sendBody(_ bytes: [UInt8], of exchange: Int) async throws {
    guard isAnswering, exchange == self.exchange, let encoder else { throw CancellationError() }
    guard !bytes.isEmpty else { return }
    bodyBytes += bytes.count
    try await deliver(encoder.piece(bytes), inBody: true)
  }

  /// Sends through the fault plan, if there is one.
  private func deliver(_ bytes: [UInt8], inBody: Bool) async throws {
    guard let fault = meter?.fault else { return try await send(bytes[...]) }
    var rest = bytes[...]
    while !rest.isEmpty, let count = meter?.allowance(for: rest.count, inBody: inBody) {
      try await send(rest.prefix(count))
      rest = rest.dropFirst(count)
      if let pace = fault.pace, !rest.isEmpty || inBody { try await stream.loop.sleep(for: pace.interval) }
    }
    if meter?.isAtCut(inBody: inBody) == true { try await end(fault) }
  }

  private func end(_ fault: WireFault) async throws {
    let ending: any Error
    switch fault.cut?.ending {
    case .reset: ending = AbortiveEnd()
    case .stall(let time):
      try await stream.loop.sleep(for: time)
      ending = SilentEnd()
    case .close, nil: ending = SilentEnd()
    }
    plannedEnd = ending
    throw ending
  }

  func send(_ bytes: ArraySlice<UInt8>) async throws {
    try await stream.send(bytes, stallTimeout: configuration.stallTimeout)
  }

  /// Tells a client why its request is refused, then closes.
  func refuse(_ refusal: RequestRefusal) async {
    let response = ServerResponse(
      status: refusal.status, headerFields: [.contentType: "text/plain; charset=utf-8"], body: .text(refusal.reason))
    let encoder = ResponseEncoder(response, to: .get, version: .http11)
    do {
      try await send((encoder.head(keepsAlive: false) + Array(refusal.reason.utf8))[...])
      await lingerAndClose()
    } catch {
      // The client is gone already.
    }
  }

  /// Closes so that the last answer is not lost to an RST: FIN first, then what comes is read off.
  func lingerAndClose() async {
    stream.closeWriting()
    let deadline = ContinuousClock.now + configuration.lingerTimeout
    input.consume(input.count)
    while ContinuousClock.now < deadline, let more = try? await fill(until: deadline), more {
      input.consume(input.count)
    }
  }
}
