import HubHTTP
import Testing

@testable import HubServer

@Suite struct HeadParserTests {
  private func parse(_ text: String, _ limits: ServerLimits = ServerLimits()) throws -> RequestHead {
    try HeadParser(limits: limits).parse(Array(text.utf8)[...])
  }

  @Test(arguments: [
    "/a//b", "/a%2Fb%2f", "/x[]?y[0]=1&z=%zz", "*", "/ü", "//target", "http://h/p?q", "?a", "/#f", "h:443",
  ])
  func keepsTarget(_ target: String) throws {
    let head = try parse("GET \(target) HTTP/1.1\r\nHost: x\r\nA:  b \t\r\na: c\r\nE:\r\n\r\n")
    #expect(head.target == target)
    #expect(head.method == .get)
    #expect(head.version == .http11)
    let name = try #require(HTTPField.Name("A"))
    #expect(head.headerFields[values: name] == ["b", "c"])
    #expect(head.headerFields.map(\.name.rawName) == ["Host", "A", "a", "E"])
    #expect(head.headerFields.last?.value == "")
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\nHost: x\n\n", 400), ("GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    ("GET /\tx HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("G@T / HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    (" GET / HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("GET / HTTP/1.1 \r\nHost: x\r\n\r\n", 400),
    ("GET  HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("GET /\r\nHost: x\r\n\r\n", 400),
    ("GET / http/1.1\r\nHost: x\r\n\r\n", 400), ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505),
    ("GET / HTTP/1.10\r\nHost: x\r\n\r\n", 505), ("GET /\u{0} HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    ("GET /\u{7F} HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nhost: x\r\n\r\n", 400), ("GET / HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nA\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: x\r\nA: \u{0}\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nÄ: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: x\r\n", 400), ("", 400),
  ])
  func refuses(_ text: String, _ status: Int) {
    let refusal = #expect(throws: RequestRefusal.self) { try parse(text) }
    #expect(refusal?.status.code == status)
  }

  @Test func anyByteInTheWrongPlaceIsRefusedOrKept() throws {
    let wire = Array("GET /ab HTTP/1.1\r\nHost: x\r\nA: bc\r\n\r\n".utf8)
    for index in wire.indices {
      for byte in [UInt8(0), 0x0A, 0x0D, 0x7F, 0x1B] {
        var changed = wire
        changed[index] = byte
        guard changed != wire else { continue }
        #expect(throws: RequestRefusal.self, "byte \(byte) at \(index)") { try HeadParser().parse(changed[...]) }
      }
    }
  }

  @Test func hostIsOptionalInHTTP10() throws {
    #expect(try parse("GET / HTTP/1.0\r\n\r\n").version == .http10)
  }

  @Test func limits() {
    var limits = ServerLimits()
    limits.fieldCount = 2
    limits.targetBytes = 5
    #expect(throws: Never.self) { try parse("GET /1234 HTTP/1.1\r\nHost: x\r\nA: 1\r\n\r\n", limits) }
    #expect(throws: RequestRefusal(414, "target too long")) {
      try parse("GET /12345 HTTP/1.1\r\nHost: x\r\n\r\n", limits)
    }
    #expect(throws: RequestRefusal(431, "too many header fields")) {
      try parse("GET / HTTP/1.1\r\nHost: x\r\nA: 1\r\nB: 1\r\n\r\n", limits)
    }
  }

  @Test func bytesBeyondASCIIAreKept() throws {
    let wire = Array("GET / HTTP/1.1\r\nHost: x\r\nA: ü\r\nA: ".utf8) + [0xFC, 0x0D, 0x0A, 0x0D, 0x0A]
    let name = try #require(HTTPField.Name("A"))
    #expect(try HeadParser().parse(wire[...]).headerFields[values: name] == ["ü", "ü"])
    let target = Array("GET /".utf8) + [0xFC] + Array(" HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
    #expect(throws: RequestRefusal.self) { try HeadParser().parse(target[...]) }
  }

  @Test(arguments: [
    ("1.1", "", false), ("1.1", "Connection: close\r\n", true), ("1.1", "Connection: x, Close\r\n", true),
    ("1.1", "Connection: closed\r\n", false), ("1.0", "", true), ("1.0", "Connection: Keep-Alive\r\n", false),
  ])
  func persistence(_ version: String, _ field: String, _ closes: Bool) throws {
    #expect(try parse("GET / HTTP/\(version)\r\nHost: x\r\n\(field)\r\n").wantsClose == closes)
  }
}
