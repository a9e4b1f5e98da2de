import HubHTTP
import Testing

@testable import HubServer

@Suite struct BodyFramingTests {
  private func framing(_ fields: String, version: String = "1.1") throws -> BodyFraming {
    let text = "POST / HTTP/\(version)\r\nHost: x\r\n\(fields)\r\n\r\n"
    return try BodyFraming(HeadParser().parse(Array(text.utf8)[...]))
  }

  @Test func accepts() throws {
    #expect(try framing("A: b") == .length(0))
    #expect(try framing("Content-Length: 0") == .length(0))
    #expect(try framing("content-length:  007 ") == .length(7))
    #expect(try framing("Transfer-Encoding: Chunked") == .chunked)
  }

  @Test(arguments: [
    ("Content-Length: 3\r\nTransfer-Encoding: chunked", 400), ("Content-Length: 3\r\nContent-Length: 3", 400),
    ("Content-Length: +3", 400), ("Content-Length: -3", 400), ("Content-Length: 3, 3", 400),
    ("Content-Length: 0x3", 400), ("Content-Length: 3 3", 400), ("Content-Length: ٣", 400),
    ("Content-Length: 99999999999999999999", 400), ("Content-Length:", 400),
    ("Transfer-Encoding: gzip, chunked", 501), ("Transfer-Encoding: xchunked", 501), ("Transfer-Encoding:", 501),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400),
  ])
  func refuses(_ fields: String, _ status: Int) {
    let refusal = #expect(throws: RequestRefusal.self) { try framing(fields) }
    #expect(refusal?.status.code == status)
  }

  @Test func noCodingInHTTP10() {
    #expect(throws: RequestRefusal(400, "transfer-encoding in HTTP/1.0")) {
      try framing("Transfer-Encoding: chunked", version: "1.0")
    }
  }
}
