import HubHTTP
import Testing

@testable import HubServer

@Suite struct BodyDecoderTests {
  private static let wire = "3;x=y\r\nabc\r\nA  ; q=\"1;2\"\r\n0123456789\r\n00\r\nT: 1\r\nU: 2\r\n\r\nNEXT"

  /// Decodes input that arrives in pieces; the body and what is left over.
  private func decode(
    _ wire: String, _ framing: BodyFraming = .chunked, cuts: [Int], _ limits: ServerLimits = ServerLimits()
  ) throws -> (body: String, rest: String, ended: Bool) {
    let wire = Array(wire.utf8)
    var decoder = try BodyDecoder(framing, limits: limits)
    var body: [UInt8] = []
    var start = 0
    for end in cuts + [wire.count] {
      reading: while true {
        let (step, used) = try decoder.step(wire[start..<end])
        start += used
        switch step {
        case .bytes(let range): body += wire[range]
        case .needMore: break reading
        case .end:
          #expect(decoder.isFinished)
          return (String(decoding: body, as: UTF8.self), String(decoding: wire[start...], as: UTF8.self), true)
        }
      }
    }
    return (String(decoding: body, as: UTF8.self), "", false)
  }

  @Test func chunksInEverySplit() throws {
    let length = Self.wire.utf8.count
    for first in 0...length {
      for second in first...length {
        let (body, rest, ended) = try decode(Self.wire, cuts: [first, second])
        #expect(body == "abc0123456789" && rest == "NEXT" && ended, "cut at \(first) and \(second)")
      }
    }
  }

  @Test func byteByByte() throws {
    let (body, rest, _) = try decode(Self.wire, cuts: Array(0...Self.wire.utf8.count))
    #expect(body == "abc0123456789")
    #expect(rest == "NEXT")
  }

  @Test func everyPrefixIsIncomplete() throws {
    let message = Array(Self.wire.utf8).dropLast(4)
    for length in 0..<message.count {
      let prefix = String(decoding: message.prefix(length), as: UTF8.self)
      #expect(try !decode(prefix, cuts: []).ended, "prefix of \(length)")
    }
  }

  @Test func fixedLength() throws {
    for cut in 0...8 {
      let (body, rest, ended) = try decode("12345678", .length(5), cuts: [cut])
      #expect(body == "12345" && rest == "678" && ended)
    }
    #expect(try decode("1", .length(0), cuts: []).rest == "1")
    #expect(try !decode("1234", .length(5), cuts: []).ended)
  }

  @Test(arguments: [
    "zz\r\n", "\r\n", ";x\r\n", "3 4\r\nabc", "-3\r\n", "+3\r\n", "0x3\r\n", "3\nabc\r\n", "3\rabc\r\n",
    "3\r\nabcd\r\n",
    "3\r\nabc\n0\r\n\r\n", "1000000000000000\r\n", "3;\u{0}\r\n", "0\r\nbad trailer\r\n\r\n", "0\r\n T: 1\r\n\r\n",
    "3;" + String(repeating: "x", count: 1100), "0\r\nT: " + String(repeating: "x", count: 17_000),
  ])
  func refuses(_ wire: String) {
    let refusal = #expect(throws: RequestRefusal.self) { try decode(wire, cuts: Array(0..<min(wire.utf8.count, 64))) }
    #expect(refusal?.status == .badRequest)
  }

  @Test func bodyLimit() throws {
    var limits = ServerLimits()
    limits.bodyBytes = 5
    #expect(try decode("12345", .length(5), cuts: [], limits).ended)
    #expect(throws: RequestRefusal(413, "body too large")) { try decode("", .length(6), cuts: [], limits) }
    #expect(try decode("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", cuts: [], limits).ended)
    #expect(throws: RequestRefusal(413, "body too large")) { try decode("3\r\nabc\r\n3\r\n", cuts: [], limits) }
  }
}
