import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

/// What is tried again: reliability, cases 30 to 37, 74, 79 to 82.
struct RetryDecisionTests {
  private static let methods: [HTTPRequest.Method] = [.get, .head, .options, .put, .delete, .post, .patch]
  private static let repeatable: Set<HTTPRequest.Method> = [.get, .head, .options, .put, .delete]

  @Test(arguments: [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530], methods)
  func statusesThatAnotherTryMayCure(status: Int, method: HTTPRequest.Method) async throws {
    let lab = Lab([.status(status), .status(status), .ok])
    let isRepeated = Self.repeatable.contains(method) || status == 429
    if isRepeated {
      #expect(try await lab.run(method) == "done")
      #expect(lab.sent.count == 3)
    } else {
      let error = await #expect(throws: HubAPIError.self) { try await lab.run(method) }
      #expect(error?.status.code == status)
      #expect(lab.sent.count == 1)
    }
  }

  @Test(arguments: [400, 401, 402, 403, 404, 405, 409, 410, 412, 413, 418, 422, 426, 451, 501, 505, 507, 304, 999])
  func statusesThatNoTryCures(status: Int) async {
    let lab = Lab([.status(status), .ok])
    await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(lab.sent.count == 1)
    #expect(lab.waits.slept.isEmpty)
  }

  private static let passing: [TransportError.Kind] = [
    .nameNotResolved, .refused, .unreachable, .connectionLost, .truncated, .stalled,
  ]

  @Test(
    arguments: [TransportError.Reach.notConnected, .nothingSent, .sent, .headReceived],
    [HTTPRequest.Method.get, .delete, .post, .patch])
  func failuresByReachAndMethod(reach: TransportError.Reach, method: HTTPRequest.Method) async throws {
    for kind in Self.passing {
      let lab = Lab([.failure(kind, reach), .ok])
      let isUnprocessed = reach == .notConnected || reach == .nothingSent
      if Self.repeatable.contains(method) || isUnprocessed {
        #expect(try await lab.run(method) == "done")
        #expect(lab.sent.count == 2)
      } else {
        await #expect(throws: TransportError.self) { try await lab.run(method) }
        #expect(lab.sent.count == 1, "\(kind) \(reach) \(method)")
      }
    }
  }

  @Test(arguments: [
    TransportError.Kind.tls, .malformedResponse, .headTooLarge, .bodyTooLarge, .contentCoding, .requestBody, .other,
  ])
  func failuresThatLast(kind: TransportError.Kind) async {
    let lab = Lab([.failure(kind, .notConnected), .ok])
    let error = await #expect(throws: TransportError.self) { try await lab.run() }
    #expect(error?.kind == kind)
    #expect(lab.sent.count == 1)
  }

  @Test func anEndpointSaysThatItsPostMayBeRepeated() async throws {
    let lab = Lab([.status(503), .failure(.connectionLost, .sent), .ok])
    #expect(try await lab.run(.post, repeatability: .always) == "done")
    #expect(lab.sent.count == 3)
  }

  @Test func anEndpointSaysThatItsGetMayNotBeRepeated() async {
    let lab = Lab([.status(503), .ok])
    await #expect(throws: HTTPServerError.self) { try await lab.run(.get, repeatability: .onlyIfNotProcessed) }
    #expect(lab.sent.count == 1)
  }

  @Test func whatCanBeReadOnceIsSentOnce() async {
    for reply in [Reply.status(503), .status(429), .failure(.connectionLost, .nothingSent)] {
      let lab = Lab([reply, .ok])
      let error = await #expect(throws: (any Error).self) {
        try await lab.run(.put, body: .stream(BodyChunks([1]), mediaType: nil))
      }
      #expect(error is HubAPIError || error is TransportError, "what happened, not that the body is used up")
      #expect(lab.sent.count == 1)
      #expect(lab.waits.slept.isEmpty)
    }
  }

  /// No connection: not a byte was pulled, so that even a stream is still whole.
  @Test func whatCanBeReadOnceIsSentAfterAFailedConnection() async throws {
    let tries = Counter()
    let transport = FailingTransport { _ in
      if tries.next() == 0 { throw TransportError(.refused, reach: .notConnected, peer: "h", reason: "r") }
    }
    #expect(try await transport.put(.stream(BodyChunks([1, 2]), mediaType: nil)) == [1, 2])
    #expect(tries.value == 2)
  }

  @Test func aReplayableBodyIsOpenedForEveryTry() async throws {
    let opened = Counter()
    let body = Body.replayable(length: 1, mediaType: "text/plain") { BodyChunks([UInt8(opened.next())]) }
    let lab = Lab([.status(503), .status(503), .ok])
    try await lab.run(.put, body: body)
    #expect(lab.sent.map(\.body) == [[0], [1], [2]])
  }

  @Test func everyTryIsTheSameRequest() async throws {
    let lab = Lab([.status(503), .failure(.connectionLost, .sent), .ok])
    try await lab.run(.put, query: [QueryItem("a", "b")], body: .bytes([1, 2, 3], mediaType: "text/plain"))
    #expect(Set(lab.sent.map(\.request)).count == 1)
    #expect(lab.sent.map(\.body) == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
  }

  /// Reliability, case 82: the head was given to the caller.
  @Test func aStreamThatBreaksIsNotRepeated() async throws {
    let lab = Lab { _ in
      let sent = Counter()
      let body = BodyChunks {
        if sent.next() == 0 { return [1] }
        throw TransportError(.truncated, reach: .headReceived, peer: "h", reason: "cut")
      }
      return ReceivedResponse(head: HTTPResponse(status: .ok), body: body)
    }
    let response = try await lab.open()
    let error = await #expect(throws: TransportError.self) { try await response.body.collect(limit: 100) }
    #expect(error?.kind == .truncated)
    #expect(lab.sent.count == 1)
  }

  /// The body of a value is read before the caller sees anything, so that a broken one is asked for again.
  @Test func aValueWhoseBodyBreaksIsAskedForAgain() async throws {
    let tries = Counter()
    let lab = Lab { _ in
      if tries.next() > 0 { return try Reply.ok.give() }
      let body = BodyChunks { throw TransportError(.truncated, reach: .headReceived, peer: "h", reason: "cut") }
      return ReceivedResponse(head: HTTPResponse(status: .ok), body: body)
    }
    #expect(try await lab.run() == "done")
    #expect(lab.sent.count == 2)
  }

  @Test func errorsOfOthersAreNotRepeated() async {
    let lab = Lab { _ in throw InvalidRequestError("stub") }
    await #expect(throws: InvalidRequestError.self) { try await lab.run() }
    #expect(lab.sent.count == 1)
  }

  @Test func aStaleConnectionIsReplacedWithoutATry() async throws {
    let lab = Lab([.failure(.connectionLost, .sent, isReused: true), .ok])
    #expect(try await lab.run(options: RequestOptions(retry: .never)) == "done")
    #expect(lab.sent.map(\.options.requiresFreshConnection) == [false, true])
    #expect(lab.waits.slept.isEmpty)
  }

  @Test func aStaleConnectionIsReplacedOnce() async {
    let lab = Lab([.failure(.connectionLost, .sent, isReused: true)])
    let error = await #expect(throws: TransportError.self) { try await lab.run(options: RequestOptions(retry: .never)) }
    #expect(error?.attempts.isEmpty == true)
    #expect(lab.sent.count == 2)
  }

  @Test(arguments: [
    (HTTPRequest.Method.post, TransportError.Reach.sent), (.get, .headReceived), (.patch, .headReceived),
  ])
  func noReplacementForWhatMayHaveBeenDone(method: HTTPRequest.Method, reach: TransportError.Reach) async {
    let lab = Lab([.failure(.connectionLost, reach, isReused: true), .ok])
    await #expect(throws: TransportError.self) { try await lab.run(method, options: RequestOptions(retry: .never)) }
    #expect(lab.sent.count == 1)
  }
}
