import HubErrors
import HubHTTP
import HubTesting
@testable @_spi(Backend) import HubTransport
import Testing

/// Answers that are kept, and asked for again by their `ETag` (RFC 9110, 13; RFC 9111).
struct CacheTests {
  /// A lab whose server gives the tag that a path has, and 304 to whoever knows it.
  private func lab(
    rule: CachingRule = .unlessForbidden, fields: HTTPFields = [:], cache: ResponseCache = ResponseCache(),
    _ body: @escaping @Sendable (HTTPRequest) -> String = { _ in "the same" }
  ) -> Lab {
    var lab = Lab { sent in
      let text = body(sent.request)
      var answered = fields
      answered[.eTag] = "\"\(text)\""
      if sent.request.headerFields[.ifNoneMatch] == answered[.eTag] {
        answered[.date] = "later"
        answered[.contentLength] = "0"
        return ReceivedResponse(head: HTTPResponse(status: 304, headerFields: answered), bytes: [])
      }
      answered[.contentType] = "text/plain"
      return ReceivedResponse(
        head: HTTPResponse(status: .ok, headerFields: answered), body: BodyChunks(Array(text.utf8)))
    }
    lab.cache = cache
    lab.traits.caching = { _ in rule }
    return lab
  }

  private func tags(_ lab: Lab) -> [String?] { lab.sent.map(\.request.headerFields[.ifNoneMatch]) }

  @Test func whatHasNotChangedIsGivenAgain() async throws {
    let lab = lab()
    for _ in 0..<3 { #expect(try await lab.run() == "the same") }
    #expect(tags(lab) == [nil, "\"the same\"", "\"the same\""], "nothing is given without asking")
  }

  @Test func whatHasChangedIsGivenAnew() async throws {
    let count = Counter()
    let lab = lab { _ in "version \(count.next() / 2)" }
    let bodies = try await [lab.run(), lab.run(), lab.run(), lab.run()]
    #expect(bodies == ["version 0", "version 0", "version 1", "version 1"])
    #expect(tags(lab) == [nil, "\"version 0\"", "\"version 0\"", "\"version 1\""])
  }

  @Test func theAnswerHasTheFieldsOfBoth() async throws {
    let lab = lab()
    try await lab.run()
    let call = Call(Endpoint("things.test", service: "core", .get, "/things")) { head, _ in head }
    let head = try await lab.pipeline().run(call, at: lab.server.resolved())
    #expect(head.status == .ok)
    #expect(head.headerFields[.contentType] == "text/plain")
    #expect(head.headerFields[.date] == "later")
    #expect(head.headerFields[.contentLength] == nil, "the length of the 304 is not that of the body")
  }

  @Test func nobodyGetsWhatAnotherHasRead() async throws {
    var lab = lab()
    let first = StubAuthorizer()
    for authorizer in [first, StubAuthorizer(), nil, first] {
      lab.authorizer = authorizer
      try await lab.run()
    }
    #expect(tags(lab) == [nil, nil, nil, "\"the same\""])
    #expect(lab.cache?.count == 3)
  }

  @Test func whoCannotBeToldFromOthersIsNotKept() async throws {
    var lab = lab()
    lab.authorizer = StubAuthorizer(identity: nil)
    for _ in 0..<2 { try await lab.run() }
    #expect(tags(lab) == [nil, nil])
    #expect(lab.cache?.count == 0)
  }

  @Test func anotherFormOrAddressIsAnotherAnswer() async throws {
    let lab = lab()
    try await lab.run()
    try await lab.run(headerFields: [.accept: "text/plain"])
    try await lab.run(query: [QueryItem("q", "x")])
    try await lab.run(.get, "/others")
    #expect(tags(lab) == [nil, nil, nil, nil])
  }

  @Test func aSecretInTheAddressOrTheFieldsIsNotKept() async throws {
    let lab = lab()
    for _ in 0..<2 { try await lab.run(query: [QueryItem("apiKey", "secret")]) }
    for _ in 0..<2 { try await lab.run(headerFields: [.authorization: "Bearer secret"]) }
    #expect(tags(lab) == [nil, nil, nil, nil])
    #expect(lab.cache?.count == 0)
  }

  @Test(arguments: ["no-store", "No-Cache, no-store ,max-age=0"])
  func noStoreIsHeededUnlessTheServiceDoesNotMeanIt(value: String) async throws {
    let heeding = lab(fields: [.cacheControl: value])
    let asked = lab(rule: .despiteNoStore, fields: [.cacheControl: value])
    for lab in [heeding, asked] { for _ in 0..<2 { try await lab.run() } }
    #expect(tags(heeding) == [nil, nil])
    #expect(tags(asked) == [nil, "\"the same\""])
  }

  @Test func whatVariesIsComparedWithTheRequest() async throws {
    let language = try #require(HTTPField.Name("Accept-Language"))
    let lab = lab(fields: [.vary: "Origin, accept-language"])
    for value in ["de", "en", "en"] { try await lab.run(headerFields: [language: value]) }
    #expect(tags(lab) == [nil, nil, "\"the same\""])
    let everything = self.lab(fields: [.vary: "*"])
    for _ in 0..<2 { try await everything.run() }
    #expect(tags(everything) == [nil, nil])
  }

  @Test func otherOperationsAndPulledBodiesAreNotKept() async throws {
    let lab = lab()
    for _ in 0..<2 { try await lab.run(.post) }
    for _ in 0..<2 { _ = try await lab.open().body.collect(limit: 100) }
    let none = self.lab(rule: .none)
    for _ in 0..<2 { try await none.run() }
    #expect(tags(lab) + tags(none) == [nil, nil, nil, nil, nil, nil])
  }

  @Test func conditionsOfTheCallersOwnAreLeftAlone() async throws {
    let lab = lab()
    try await lab.run()
    let error = await #expect(throws: HubAPIError.self) {
      try await lab.run(headerFields: [.ifNoneMatch: "\"the same\""])
    }
    #expect(error?.status == .notModified)
  }

  @Test func aClientMayKeepNothing() async throws {
    var lab = lab()
    lab.options.cachesAnswers = false
    for _ in 0..<2 { try await lab.run() }
    #expect(tags(lab) == [nil, nil])
  }

  @Test func a304ForAnotherTagIsAskedAgain() async throws {
    var lab = Lab { sent in
      let tag = sent.request.headerFields[.ifNoneMatch]
      return tag == nil
        ? .json("whole", headerFields: [.eTag: "\"1\""])
        : ReceivedResponse(head: HTTPResponse(status: 304, headerFields: [.eTag: "\"2\""]), bytes: [])
    }
    lab.cache = ResponseCache()
    lab.traits.caching = { _ in .unlessForbidden }
    let bodies = try await [lab.run(), lab.run()]
    #expect(bodies == ["whole", "whole"])
    #expect(tags(lab) == [nil, "\"1\"", nil])
  }

  @Test func weakenedTagsAreTheSame() async throws {
    var lab = Lab { sent in
      sent.request.headerFields[.ifNoneMatch] == nil
        ? .json("whole", headerFields: [.eTag: "\"1\""])
        : ReceivedResponse(head: HTTPResponse(status: 304, headerFields: [.eTag: "W/\"1\""]), bytes: [])
    }
    lab.cache = ResponseCache()
    lab.traits.caching = { _ in .unlessForbidden }
    let bodies = try await [lab.run(), lab.run(), lab.run()]
    #expect(bodies == ["whole", "whole", "whole"])
    #expect(tags(lab) == [nil, "\"1\"", "\"1\""])
  }

  @Test func whatWasUsedLongestAgoMakesRoom() async throws {
    let lab = lab(cache: ResponseCache(entryLimit: 2))
    for path in ["/a", "/b", "/a", "/c", "/a", "/b"] {
      try await lab.run(.get, PathTemplate(stringLiteral: path))
    }
    let isKnown = tags(lab).map { $0 != nil }
    #expect(isKnown == [false, false, true, false, true, false])
    #expect(lab.cache?.count == 2)
  }

  @Test func bytesAreBounded() async throws {
    let lab = lab(cache: ResponseCache(byteLimit: 25, bodyLimit: 10)) { request in
      String(repeating: "x", count: request.path.hasSuffix("long") ? 11 : 10)
    }
    for path in ["/a", "/b", "/c", "/long"] { try await lab.run(.get, PathTemplate(stringLiteral: path)) }
    #expect(lab.cache?.count == 2)
    #expect(lab.cache?.bytes == 20)
  }

  @Test func aDumpShowsNothingOfIt() async throws {
    let lab = lab { _ in "private text" }
    try await lab.run()
    var text = ""
    dump(lab.cache, to: &text)
    #expect(lab.cache?.count == 1)
    #expect(!text.contains("private") && !text.contains("/things"))
  }
}
