import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Testing

struct ReplayingTransportTests {
  private func replayed(
    _ transport: ReplayingTransport, _ path: String, authority: String = "hub.example"
  ) async throws -> String {
    try await replayed(transport, .get, path, authority: authority)
  }

  private func replayed(
    _ transport: ReplayingTransport, _ method: HTTPRequest.Method, _ path: String, body: Body? = nil,
    authority: String = "hub.example"
  ) async throws -> String {
    let request = Exchanges.request(method, path, authority: authority)
    let response = try await transport.send(request, body: body, options: ExchangeOptions())
    return String(decoding: try await response.body.collect(limit: .max), as: UTF8.self)
  }

  @Test func repeatedRequestsInOrder() async throws {
    let archive = HTTPArchive([
      Exchanges.json(answer: "1"), Exchanges.json(.post, "/nodes", answer: "2"), Exchanges.json(answer: "3"),
    ])
    let transport = ReplayingTransport(archive)
    #expect(transport.unused.map(\.answer) == ["1", "2", "3"])
    #expect(try await replayed(transport, "/nodes") == "1")
    #expect(try await replayed(transport, "/nodes") == "3")
    #expect(transport.unused.map(\.answer) == ["2"])
    let error = await #expect(throws: UnrecordedRequest.self) { try await replayed(transport, "/nodes") }
    #expect(error?.differences == ["it was recorded 2 times, and each answer was given already"])
    #expect(try await replayed(transport, .post, "/nodes") == "2")
    #expect(transport.unused.isEmpty)
  }

  @Test(arguments: [
    ("/a%20b/c?x=1&y=%2B", "/a%20b/c?y=%2b&x=1", true), ("/a?x=a+b", "/a?x=a%20b", true),
    ("/a?f%5Bn%5D=1", "/a?f[n]=1", true), ("/%61", "/a", true), ("/a?x=1&x=2", "/a?x=2&x=1", false),
    ("/a?x=1", "/a?x=1&x=1", false), ("/a", "/a/", false), ("/a%2Fb", "/a/b", false), ("/a?x=1", "/a", false),
    ("/a?x", "/a?x=", true), ("/a?code=1", "/a?code=2", true), ("/a", "/A", false), ("/a?", "/a", true),
  ])
  func pathsAndQueriesAreCompared(recorded: String, sent: String, isAlike: Bool) async {
    let transport = ReplayingTransport(HTTPArchive([Exchanges.json(.get, recorded)]))
    let answer = try? await replayed(transport, sent)
    #expect((answer != nil) == isAlike)
  }

  @Test(arguments: [
    ("application/json", #"{"a":1.0,"b":[1]}"#, #"{"b": [1], "a": 1}"#, true),
    ("application/json", #"{"a":1}"#, #"{"a":2}"#, false), ("application/json", #"{"a":1}"#, "", false),
    ("application/json", #"{"password":"x"}"#, #"{"password":"REDACTED"}"#, true),
    ("application/x-www-form-urlencoded", "a=1&b=x+y", "b=x%20y&a=1", true),
    ("application/x-www-form-urlencoded", "a=1&a=2", "a=2&a=1", false),
    ("application/x-www-form-urlencoded", "password=x&a=1", "a=1&password=REDACTED", true),
    ("text/plain", "a", "a", true), ("text/plain", "a", "b", false),
  ])
  func bodiesAreComparedByMeaning(type: String, recorded: String, sent: String, isAlike: Bool) async {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.post, "/", [.contentType: type]),
      requestBody: Array(recorded.utf8), response: HTTPResponse(status: .ok))
    for matching in [RequestMatching.body, []] {
      let transport = ReplayingTransport(HTTPArchive([exchange]), matching: matching)
      let answer = try? await replayed(transport, .post, "/", body: .bytes(Array(sent.utf8), mediaType: type))
      #expect((answer != nil) == (isAlike || matching == []))
    }
  }

  @Test func multipartFormsAreComparedByParts() async throws {
    let archive = HTTPArchive([Exchanges.upload(Exchanges.multipart())])
    for (boundary, file, isAlike) in [("other", [0, 255], true), ("b", [0, 254], false)] as [(String, [UInt8], Bool)] {
      let transport = ReplayingTransport(archive, matching: .body)
      let body = Body.bytes(
        Exchanges.multipart(boundary: boundary, file: file), mediaType: "multipart/form-data; boundary=\(boundary)")
      let answer = try? await replayed(transport, .post, "/files", body: body)
      #expect((answer != nil) == isAlike)
    }
    let transport = ReplayingTransport(archive, matching: .body)
    let random = SeededRandom(seed: 1)
    let form = MultipartForm([.init(name: "note", body: .bytes(Array("n".utf8), mediaType: nil))])
    let error = await #expect(throws: UnrecordedRequest.self) {
      try await replayed(transport, .post, "/files", body: form.body(random: random))
    }
    #expect(error?.differences == ["body part file was not sent"])
  }

  @Test func theOwnOriginComesFirst() async throws {
    let archive = HTTPArchive([
      Exchanges.json(authority: "one.example", answer: "1"), Exchanges.json(authority: "two.example", answer: "2"),
    ])
    let transport = ReplayingTransport(archive)
    #expect(try await replayed(transport, "/nodes", authority: "two.example") == "2")
    #expect(try await replayed(transport, "/nodes", authority: "two.example") == "1")
    let strict = ReplayingTransport(archive, matching: .origin)
    #expect(try await replayed(strict, "/nodes", authority: "two.example") == "2")
    let error = await #expect(throws: UnrecordedRequest.self) {
      try await replayed(strict, "/nodes", authority: "three.example")
    }
    #expect(error?.differences == ["origin: https://three.example was sent, https://one.example is recorded"])
  }

  @Test(
    arguments: [
      (["gzip"], nil, nil), (["GZIP, br"], nil, nil), (["utf-8"], "utf-8", "2"), (["gzip", "utf-8"], "utf-8", nil),
      ([], nil, "2"),
    ] as [([String], String?, String?)])
  func codingsThatTheRecordingUndid(codings: [String], left: String?, length: String?) async throws {
    var fields: HTTPFields = [.contentLength: codings.contains("utf-8") || codings.isEmpty ? "2" : "99", .eTag: "e"]
    for coding in codings { fields.append(HTTPField(name: .contentEncoding, value: coding)) }
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.get, "/"),
      response: HTTPResponse(status: .ok, headerFields: fields), responseBody: [1, 2])
    let transport = ReplayingTransport(HTTPArchive([exchange]))
    let response = try await transport.send(exchange.request, body: nil, options: ExchangeOptions())
    #expect(response.head.headerFields[.contentEncoding] == left)
    #expect(response.head.headerFields[.contentLength] == length)
    #expect(response.head.headerFields[.eTag] == "e")
    #expect(response.body.length == 2)
  }

  @Test func theLengthOfNoBodyStays() async throws {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.head, "/"),
      response: HTTPResponse(status: .ok, headerFields: [.contentLength: "99"]))
    let transport = ReplayingTransport(HTTPArchive([exchange]))
    let response = try await transport.send(exchange.request, body: nil, options: ExchangeOptions())
    #expect(response.head.headerFields[.contentLength] == "99")
  }

  @Test func noAnswer() async throws {
    let transport = ReplayingTransport(HTTPArchive([Exchanges.json(status: 0)]))
    let error = await #expect(throws: TransportError.self) { try await replayed(transport, "/nodes") }
    #expect(error?.kind == .connectionLost)
  }

  /// A body that can be read once is read, as sending it does.
  @Test func bodiesAreReadEvenWhereTheyDoNotCount() async throws {
    let body = Body.stream(BodyChunks([1]), mediaType: nil)
    _ = try await replayed(ReplayingTransport(HTTPArchive([Exchanges.json(.post)])), .post, "/nodes", body: body)
    await #expect(throws: InvalidRequestError.self) { try await body.open() }
  }

  @Test func theNearestIsNamed() async throws {
    let archive = HTTPArchive([
      Exchanges.json(.post, "/nodes/1/parts"), Exchanges.json(.get, "/nodes?page=1&token=hidden-1", answer: "x"),
      Exchanges.json(.post, "/nodes", sent: #"{"name":"a","deep":{"list":[1,2]},"password":"hidden-2"}"#),
      Exchanges.json(.get, "/files"),
    ])
    let transport = ReplayingTransport(archive, matching: .body)
    func error(
      _ method: HTTPRequest.Method, _ path: String, _ sent: String? = nil
    ) async throws -> UnrecordedRequest {
      let body = sent.map { Body.bytes(Array($0.utf8), mediaType: "application/json") }
      return try #require(
        await #expect(throws: UnrecordedRequest.self) { try await replayed(transport, method, path, body: body) })
    }
    let query = try await error(.get, "/nodes?page=2&token=hidden-3&sort=a")
    #expect(query.entry == 1)
    #expect(
      query.differences == [
        #"query page: "2" was sent, "1" is recorded"#, #"query sort: "a" was sent, nothing is recorded"#,
      ])
    #expect(query.nearest == "GET https://hub.example/nodes?page=1&token=REDACTED")
    #expect(!query.description.contains("hidden"))
    let body = try await error(.post, "/nodes", #"{"name":"b","deep":{"list":[1,3]},"more":1,"password":"hidden-4"}"#)
    #expect(body.entry == 2)
    #expect(
      body.differences == [
        #"body $.name: "b" was sent, "a" is recorded"#, "body $.deep.list[1]: 3 was sent, 2 is recorded",
        "body $.more is not recorded",
      ])
    #expect(try await error(.get, "/filez").differences == ["path: /filez was sent, /files is recorded"])
    #expect(try await error(.delete, "/files").differences == ["method: DELETE was sent, GET is recorded"])
    let empty = ReplayingTransport(HTTPArchive([]))
    let none = await #expect(throws: UnrecordedRequest.self) { try await replayed(empty, "/") }
    #expect(none?.description == "GET https://hub.example/ is not recorded: the recording is empty")
  }
}
