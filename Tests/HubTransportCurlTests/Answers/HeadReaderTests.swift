#if os(Linux)
  import HubHTTP
  @testable import HubTransportCurl
  import Testing

  @Suite("Reading heads")
  struct HeadReaderTests {
    private func read(_ lines: [String], limit: Int = 1000, interim: Int = 2) throws(HeadReader.Fault) -> HeadReader {
      var reader = HeadReader(limit: limit, interimLimit: interim)
      for line in lines { try reader.read(Array(line.utf8)) }
      return reader
    }

    @Test("a plain head")
    func plain() throws {
      let reader = try read(["HTTP/1.1 200 OK\r\n", "A: \t b c \t\r\n", "Content-Length: 12\r\n", "\r\n"])
      #expect(reader.isComplete)
      #expect(reader.head.status == .ok)
      #expect(reader.length == 12)
      #expect(!reader.isChunked)
      #expect(reader.head.headerFields.map(\.value) == ["b c", "12"])
    }

    @Test("the reason may be missing, and lines may end in LF alone")
    func leniency() throws {
      #expect(try read(["HTTP/2 204 \n", "\n"]).head.status == 204)
      #expect(try read(["HTTP/1.1 200\r\n", "\r\n"]).head.status == 200)
      #expect(try read(["HTTP/1.1 200 OK\r\n", "A:\r\n", "\r\n"]).head.headerFields.map(\.value) == [""])
    }

    @Test(
      "lines that are refused",
      arguments: [
        "HTTP/1.1 abc", "HTTP/1.1 20", "HTTP/1.1 2000 OK", "HTTP/1.1 099 OK", "HTTP/1.1", "SSH-2.0-x",
        "http/1.1 200 OK",
        "",
      ])
    func statusLines(line: String) {
      #expect(throws: HeadReader.Fault.self) { try read([line + "\r\n"]) }
    }

    @Test(
      "fields that are refused",
      arguments: ["no colon", " folded", "\tfolded", "a b: c", "name : x", ": x", "a: b\0c", "a: b\rc", "ä: x"])
    func badFields(line: String) {
      #expect(throws: HeadReader.Fault.self) { try read(["HTTP/1.1 200 OK\r\n", line + "\r\n"]) }
    }

    @Test(
      "framings that two readers can understand differently",
      arguments: [
        ["Content-Length: 5", "Content-Length: 6"], ["Content-Length: 5, 6"], ["Content-Length: +5"],
        ["Content-Length: -1"], ["Content-Length: 5,"], ["Content-Length:"], ["Content-Length: 0x5"],
        ["Content-Length: 99999999999999999999"], ["Content-Length: 5", "Transfer-Encoding: chunked"],
        ["Transfer-Encoding: chunked", "Content-Length: 5"], ["Transfer-Encoding: gzip, chunked"],
        ["Transfer-Encoding: chunked, chunked"], ["Transfer-Encoding: xchunked"],
      ])
    func framings(lines: [String]) {
      #expect(throws: HeadReader.Fault.self) {
        try read(["HTTP/1.1 200 OK\r\n"] + lines.map { $0 + "\r\n" } + ["\r\n"])
      }
    }

    @Test("one length said twice is one length")
    func repeatedLength() throws {
      #expect(try read(["HTTP/1.1 200 OK\r\n", "Content-Length: 5, 5\r\n", "\r\n"]).length == 5)
      #expect(try read(["HTTP/1.1 200 OK\r\n", "Transfer-Encoding: Chunked\r\n", "\r\n"]).isChunked)
    }

    @Test("limits count everything, to the byte")
    func limits() throws {
      let lines = ["HTTP/1.1 103 Early\r\n", "\r\n", "HTTP/1.1 200 OK\r\n", "\r\n", "Trailer: x\r\n"]
      let size = lines.reduce(0) { $0 + $1.utf8.count }
      #expect(try read(lines, limit: size).isComplete)
      #expect(throws: HeadReader.Fault.tooLarge("it has more than \(size - 1) bytes")) {
        try read(lines, limit: size - 1)
      }
    }

    @Test("interim answers are counted, and protocols are not switched")
    func interim() throws {
      let interim = ["HTTP/1.1 100 Continue\r\n", "\r\n"]
      let final = ["HTTP/1.1 200 OK\r\n", "\r\n"]
      #expect(try read(interim + interim + final).isComplete)
      #expect(throws: HeadReader.Fault.self) { try read(interim + interim + interim) }
      #expect(throws: HeadReader.Fault.self) { try read(["HTTP/1.1 101 Switching\r\n", "\r\n"]) }
    }

    @Test("what a server sent is shown without control bytes, and in part")
    func sanitized() {
      #expect(SanitizedText(Array("a\u{1B}[1m\"ü\r\n".utf8)).description == "\"a.[1m.....\"")
      let long = SanitizedText([UInt8](repeating: 0x61, count: 1000)).description
      #expect(long == "\"\(String(repeating: "a", count: 64))\" and more")
    }
  }
#endif
