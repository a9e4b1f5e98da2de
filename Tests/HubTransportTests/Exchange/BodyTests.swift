import HubErrors
import HubTransport
import Testing

struct BodyTests {
  @Test func bytesCanBeReadAgain() async throws {
    let body = Body.bytes([1, 2, 3], mediaType: "text/plain")
    #expect(body.length == 3)
    #expect(body.isReplayable)
    #expect(body.bytes == [1, 2, 3])
    for _ in 0..<2 { #expect(try await body.open().collect(limit: 3) == [1, 2, 3]) }
  }

  @Test func aReplayableBodyIsOpenedAnew() async throws {
    let opened = Counter()
    let body = Body.replayable(length: nil, mediaType: nil) { BodyChunks([UInt8(opened.next())]) }
    #expect(body.length == nil)
    #expect(body.isReplayable)
    #expect(body.bytes == nil)
    #expect(try await body.open().collect(limit: 9) == [0])
    #expect(try await body.open().collect(limit: 9) == [1])
  }

  @Test func aStreamCanBeReadOnce() async throws {
    let body = Body.stream(BodyChunks([7]), mediaType: nil)
    #expect(body.length == 1)
    #expect(!body.isReplayable)
    #expect(try await body.open().collect(limit: 1) == [7])
    let error = await #expect(throws: InvalidRequestError.self) { try await body.open() }
    #expect(error?.reason.contains("replayable") == true)
  }

  @Test func aStreamSaysItsLength() {
    let chunks = BodyChunks { nil }
    #expect(Body.stream(chunks, mediaType: nil).length == nil)
    #expect(Body.stream(chunks, length: 5, mediaType: nil).length == 5)
    #expect(Body.stream(BodyChunks(length: 4) { nil }, mediaType: nil).length == 4)
  }

  @Test func nothingPrintableHoldsTheContent() {
    let body = Body.bytes(Array("password".utf8), mediaType: "application/json")
    var dumped = ""
    dump(body, to: &dumped)
    #expect("\(body)" == "8 bytes of application/json")
    #expect(!dumped.contains("112"))
    #expect("\(Body.stream(BodyChunks { nil }, mediaType: nil))" == "a body of unknown length")
  }
}
