import HubErrors
import HubHTTP
import HubTesting
import HubTransport
import Testing

/// RFC 7578, with names escaped as browsers do; reliability, case 180.
struct MultipartFormTests {
  private func text(_ body: Body) async throws -> String {
    String(decoding: try await body.open().collect(limit: 1 << 20), as: UTF8.self)
  }

  private func boundary(_ body: Body) throws -> String {
    try #require(body.mediaType.flatMap(MediaType.init)?.parameters["boundary"])
  }

  private static let form = MultipartForm([
    .init(name: "meta", body: .bytes(Array("{}".utf8), mediaType: "application/json")),
    .init(name: "file", fileName: "a.txt", body: .bytes(Array("x\r\ny".utf8), mediaType: nil)),
  ])

  @Test func theExactBytes() async throws {
    let body = Self.form.body(random: SeededRandom(seed: 1))
    let boundary = try boundary(body)
    #expect(boundary.wholeMatch(of: /hubkit-[0-9a-f]{36}/) != nil)
    let expected = [
      "--\(boundary)", "Content-Disposition: form-data; name=\"meta\"", "Content-Type: application/json", "", "{}",
      "--\(boundary)", "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"", "", "x", "y",
      "--\(boundary)--", "",
    ].joined(separator: "\r\n")
    #expect(try await text(body) == expected)
    #expect(body.length == Int64(expected.utf8.count))
    #expect(body.isReplayable)
    #expect(try await text(body) == expected, "the same again")
  }

  @Test func anEmptyFormAndEmptyParts() async throws {
    let empty = MultipartForm().body(random: SeededRandom(seed: 2))
    #expect(try await text(empty) == "--\(try boundary(empty))--\r\n")
    #expect(empty.length == Int64(try await text(empty).utf8.count))
    let part = MultipartForm([.init(name: "n", body: .bytes([], mediaType: nil))]).body(random: SeededRandom(seed: 3))
    #expect(try await text(part).contains("name=\"n\"\r\n\r\n\r\n--"))
    #expect(part.length == Int64(try await text(part).utf8.count))
  }

  @Test(arguments: [
    ("a\"b", "a%22b"), ("a\r\nX-Injected: 1", "a%0D%0AX-Injected: 1"), ("a\rb\nc", "a%0Db%0Ac"),
    ("\u{E4}\u{1F600}", "\u{E4}\u{1F600}"),
    ("100%", "100%"), ("a\\b", "a\\b"), ("\"\u{301}", "%22\u{301}"), ("", ""),
  ])
  func namesAreEscaped(name: String, written: String) async throws {
    let body = MultipartForm([.init(name: name, fileName: name, body: .bytes([1], mediaType: "text/plain"))])
      .body(random: SeededRandom(seed: 4))
    let lines = try await text(body).split(separator: "\r\n")
    #expect(String(lines[1]) == "Content-Disposition: form-data; name=\"\(written)\"; filename=\"\(written)\"")
    #expect(body.length == Int64(try await body.open().collect(limit: 1 << 20).count))
  }

  @Test func aMediaTypeCannotAddALine() async throws {
    let body = MultipartForm([.init(name: "n", body: .bytes([1], mediaType: "text/plain\r\nX-Injected: 1"))])
      .body(random: SeededRandom(seed: 5))
    #expect(try await text(body).contains("\r\nContent-Type: text/plainX-Injected: 1\r\n"))
  }

  @Test func everyFormHasItsOwnBoundary() throws {
    let random = SeededRandom(seed: 6)
    #expect(try boundary(Self.form.body(random: random)) != boundary(Self.form.body(random: random)))
  }

  @Test func aStreamedPartMakesAStream() async throws {
    let parts = [
      MultipartForm.Part(name: "a", body: .bytes([0x61], mediaType: nil)),
      MultipartForm.Part(name: "b", body: .stream(BodyChunks([0x62, 0x63]), mediaType: nil)),
    ]
    let body = MultipartForm(parts).body(random: SeededRandom(seed: 7))
    #expect(!body.isReplayable)
    let sent = try await text(body)
    #expect(sent.contains("\r\n\r\nbc\r\n--"))
    #expect(body.length == Int64(sent.utf8.count))
    await #expect(throws: InvalidRequestError.self) { try await body.open() }
  }

  @Test func anUnknownLengthIsUnknown() async throws {
    let part = MultipartForm.Part(name: "a", body: .replayable(length: nil, mediaType: nil) { BodyChunks([0x61]) })
    let body = MultipartForm([part]).body(random: SeededRandom(seed: 8))
    #expect(body.length == nil)
    #expect(body.isReplayable)
    #expect(try await text(body) == text(body))
  }

  @Test func aPartThatFailsFailsTheForm() async {
    let part = MultipartForm.Part(
      name: "a", body: .replayable(length: 1, mediaType: nil) { throw InvalidRequestError("no such file") })
    let body = MultipartForm([part]).body(random: SeededRandom(seed: 9))
    await #expect(throws: InvalidRequestError("no such file")) { try await text(body) }
  }
}
