import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

/// One time covers everything, the body too; streams are watched for stalls only.
@Suite(.timeLimit(.minutes(1)))
struct DeadlineTests {
  private func lab(_ answer: @escaping StubTransport.Answer) -> Lab {
    var lab = Lab(answer)
    lab.isPatient = true
    lab.options.stallTimeout = .seconds(20)
    return lab
  }

  private static func response(_ body: BodyChunks) -> ReceivedResponse {
    ReceivedResponse(head: HTTPResponse(status: .ok), body: body)
  }

  private static let limited = RequestOptions(timeout: .seconds(5))

  @Test func itCoversTheHead() async {
    let clock = ManualClock()
    let lab = lab { _ in
      try await clock.sleep(for: .seconds(1000))
      return Self.response(BodyChunks([]))
    }
    let call = Task { try await lab.run(options: Self.limited) }
    await lab.clock.waitForSleepers(1)
    await clock.waitForSleepers(1)
    lab.clock.advance(by: .seconds(5))
    let error = await #expect(throws: DeadlineExceeded.self) { try await call.value }
    #expect(error?.lastFailure == nil)
    #expect(clock.sleepers == 0, "the transport was cancelled")
  }

  @Test func itCoversTheBody() async {
    let clock = ManualClock()
    let lab = lab { _ in
      let chunks = Counter()
      return Self.response(
        BodyChunks {
          if chunks.next() == 0 { return [1] }
          try await clock.sleep(for: .seconds(1000))
          return nil
        })
    }
    let call = Task { try await lab.run(options: Self.limited) }
    await lab.clock.waitForSleepers(1)
    await clock.waitForSleepers(1)
    lab.clock.advance(by: .milliseconds(4999))
    #expect(clock.sleepers == 1)
    lab.clock.advance(by: .milliseconds(1))
    await #expect(throws: DeadlineExceeded.self) { try await call.value }
    #expect(clock.sleepers == 0)
  }

  @Test func itCoversTheBodyOfAnError() async {
    let clock = ManualClock()
    let lab = lab { _ in
      let body = BodyChunks {
        try await clock.sleep(for: .seconds(1000))
        return nil
      }
      return ReceivedResponse(head: HTTPResponse(status: 404), body: body)
    }
    let call = Task { try await lab.run(options: Self.limited) }
    await lab.clock.waitForSleepers(1)
    await clock.waitForSleepers(1)
    lab.clock.advance(by: .seconds(5))
    await #expect(throws: DeadlineExceeded.self) { try await call.value }
  }

  /// A cancelled caller gets its cancellation, not the error whose body it did not wait for.
  @Test func cancellationInTheBodyOfAnErrorIsCancellation() async {
    let clock = ManualClock()
    let lab = lab { _ in
      let body = BodyChunks {
        try await clock.sleep(for: .seconds(1000))
        return nil
      }
      return ReceivedResponse(head: HTTPResponse(status: 404), body: body)
    }
    let call = Task { try await lab.run() }
    await clock.waitForSleepers(1)
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
  }

  @Test func noTimeIsNoCall() async {
    let lab = lab { _ in Self.response(BodyChunks([])) }
    await #expect(throws: DeadlineExceeded.self) { try await lab.run(options: RequestOptions(timeout: .zero)) }
    #expect(lab.sent.isEmpty)
  }

  @Test func aCallInTimeLeavesNoSleeperBehind() async throws {
    let lab = lab { _ in Self.response(BodyChunks([1])) }
    try await lab.run(options: Self.limited)
    #expect(lab.clock.sleepers == 0)
  }

  @Test func cancellationIsNoDeadline() async {
    let clock = ManualClock()
    let lab = lab { _ in
      try await clock.sleep(for: .seconds(1000))
      return Self.response(BodyChunks([]))
    }
    let call = Task { try await lab.run(options: Self.limited) }
    await clock.waitForSleepers(1)
    call.cancel()
    await #expect(throws: CancellationError.self) { try await call.value }
    #expect(lab.clock.sleepers == 0)
  }

  @Test func aStreamHasNoDeadlineButStalls() async throws {
    let source = ManualClock()
    var lab = lab { _ in
      Self.response(
        BodyChunks {
          try await source.sleep(for: .seconds(1000))
          return [1]
        })
    }
    lab.options.timeout = .seconds(1)
    let response = try await lab.open()
    let pull = Task { () -> [UInt8]? in
      var chunks = response.body.makeAsyncIterator()
      return try await chunks.next()
    }
    await lab.clock.waitForSleepers(1)
    lab.clock.advance(by: .seconds(19))
    #expect(lab.clock.sleepers == 1)
    lab.clock.advance(by: .seconds(1))
    let error = await #expect(throws: TransportError.self) { try await pull.value }
    #expect(error?.kind == .stalled)
    #expect(error?.reach == .headReceived)
    #expect(source.sleepers == 0)
  }

  @Test func aSlowConsumerIsNoStall() async throws {
    let chunks = Counter()
    let lab = lab { _ in Self.response(BodyChunks { chunks.next() < 3 ? [1] : nil }) }
    let response = try await lab.open()
    var iterator = response.body.makeAsyncIterator()
    var count = 0
    while try await iterator.next() != nil {
      count += 1
      lab.clock.advance(by: .seconds(3600))
    }
    #expect(count == 3)
    #expect(lab.clock.sleepers == 0)
  }

  @Test func everyChunkHasTheWholeTime() async throws {
    let source = ManualClock()
    let lab = lab { _ in
      Self.response(
        BodyChunks {
          try await source.sleep(for: .seconds(1))
          return [1]
        })
    }
    let response = try await lab.open()
    for _ in 0..<3 {
      let pull = Task { () -> [UInt8]? in
        var chunks = response.body.makeAsyncIterator()
        return try await chunks.next()
      }
      await lab.clock.waitForSleepers(1)
      await source.waitForSleepers(1)
      lab.clock.advance(by: .seconds(19))
      source.advance(by: .seconds(1))
      #expect(try await pull.value == [1])
    }
  }

  @Test func aStreamWithATimeEnds() async throws {
    let chunks = Counter()
    let lab = lab { _ in Self.response(BodyChunks { chunks.next() < 3 ? [1] : nil }) }
    let response = try await lab.open(options: Self.limited)
    var iterator = response.body.makeAsyncIterator()
    #expect(try await iterator.next() == [1])
    lab.clock.advance(by: .seconds(5))
    let error = await #expect(throws: DeadlineExceeded.self) { try await iterator.next() }
    #expect(error?.limit == .seconds(5))
  }

  @Test func withoutAStallTimeTheLengthIsKeptAndNothingSleeps() async throws {
    var lab = lab { _ in Self.response(BodyChunks([1, 2])) }
    #expect(try await lab.open().body.length == 2)
    lab.options.stallTimeout = nil
    #expect(try await lab.open().body.collect(limit: 2) == [1, 2])
    #expect(lab.clock.sleepers == 0)
  }
}
