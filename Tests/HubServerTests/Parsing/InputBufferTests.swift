import Testing

@testable import HubServer

@Suite struct InputBufferTests {
  private func fill(_ buffer: inout InputBuffer, _ text: String) -> Int? {
    buffer.fill { target in
      let bytes = Array(text.utf8.prefix(target.count))
      target.copyBytes(from: bytes)
      return bytes.count
    }
  }

  @Test func findsTheEndOfAHeadInEverySplit() {
    let wire = "GET / HTTP/1.1\r\nA: \r\r\n\n\r\n\r\nREST"
    let end = wire.utf8.count - 4
    for cut in 0...wire.utf8.count {
      var buffer = InputBuffer(capacity: 64)
      _ = fill(&buffer, String(decoding: Array(wire.utf8.prefix(cut)), as: UTF8.self))
      let early = buffer.endOfHead()
      #expect((early != nil) == (cut >= end))
      _ = fill(&buffer, String(decoding: Array(wire.utf8.dropFirst(cut)), as: UTF8.self))
      #expect(buffer.endOfHead() == end, "cut at \(cut)")
    }
  }

  @Test func usesItsRoomAgain() {
    var buffer = InputBuffer(capacity: 8)
    #expect(fill(&buffer, "0123456789") == 8)
    #expect(buffer.isFull)
    #expect(buffer.take(upTo: 6) == Array("012345".utf8))
    #expect(fill(&buffer, "abcdefgh") == 6)
    #expect(buffer.take(upTo: 100) == Array("67abcdef".utf8))
    #expect(buffer.isEmpty)
    #expect(fill(&buffer, "x") == 1)
    #expect(buffer.count == 1)
  }
}
