import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

struct DoublesTests {
  @Test func seededNumbersAreTheSameInEveryRun() {
    #expect(SeededRandom(seed: 1).bytes(20) == SeededRandom(seed: 1).bytes(20))
    #expect(SeededRandom(seed: 1).bytes(20) != SeededRandom(seed: 2).bytes(20))
    let random = SeededRandom(seed: 1)
    #expect(random.bytes(8) != random.bytes(8))
    #expect(random.bytes(0).isEmpty)
    #expect(random.bytes(13).count == 13)
  }

  /// SplitMix64's first numbers of the seed 0, as published with it.
  @Test func theSequenceIsSplitMix64() {
    let first = SeededRandom(seed: 0).bytes(16)
    #expect(first.prefix(8).reversed() == [0xE2, 0x20, 0xA8, 0x39, 0x7B, 0x1D, 0xCD, 0xAF])
    #expect(first.suffix(8).reversed() == [0x6E, 0x78, 0x9E, 0x6A, 0xA1, 0xB9, 0x65, 0xF4])
  }

  @Test func theUnitIntervalIsHalfOpen() {
    struct Ends: RandomSource {
      let byte: UInt8
      func bytes(_ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }
    }
    #expect(Ends(byte: 0).unitInterval() == 0)
    #expect(Ends(byte: 255).unitInterval() < 1)
    #expect(Ends(byte: 128).unitInterval() > 0.5)
    let random = SeededRandom(seed: 3)
    let mean = (0..<10_000).reduce(0) { sum, _ in sum + random.unitInterval() } / 10_000
    #expect((0.48...0.52).contains(mean))
  }

  @Test func aStubKeepsWhatWasSent() async throws {
    let transport = StubTransport(status: .created, json: "{}")
    let request = HTTPRequest(method: .post, scheme: "https", authority: "h", path: "/")
    let response = try await transport.send(
      request, body: .bytes([1, 2], mediaType: nil), options: ExchangeOptions(requiresFreshConnection: true))
    _ = try await transport.send(request, body: nil, options: ExchangeOptions())
    #expect(response.head.status == .created)
    #expect(response.head.headerFields[.contentType] == "application/json")
    #expect(try await response.body.collect(limit: 9) == Array("{}".utf8))
    #expect(transport.sent.map(\.body) == [[1, 2], []])
    #expect(transport.sent.map(\.hasBody) == [true, false])
    #expect(transport.sent.map(\.options.requiresFreshConnection) == [true, false])
    #expect(transport.sent[0].request == request)
  }

  @Test func aStubMayFail() async {
    let transport = StubTransport { sent in
      throw TransportError(.refused, reach: .notConnected, peer: sent.request.authority, reason: "stub")
    }
    let request = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/")
    await #expect(throws: TransportError.self) {
      try await transport.send(request, body: nil, options: ExchangeOptions())
    }
    #expect(transport.sent.count == 1)
  }
}
