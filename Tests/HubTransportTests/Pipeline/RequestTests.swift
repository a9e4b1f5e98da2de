import HubErrors
@_spi(Backend) import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// What a call looks like on the wire, and what one call does differently from its client.
struct RequestTests {
  private static let name = HTTPField.Name(constant: "X-Made-Up")

  @Test func theRequestOfACall() async throws {
    let lab = Lab([.ok])
    try await lab.run(
      .patch, "/a/b", query: [QueryItem("f[x]", "a b+c"), QueryItem("g", "")],
      body: .bytes([1], mediaType: "application/json"))
    let request = try #require(lab.sent.first?.request)
    #expect(request.method == .patch)
    #expect(request.url == "https://hub.example.org/base/a/b?f%5Bx%5D=a%20b%2Bc&g=")
    #expect(request.headerFields.map(\.name.rawName) == ["Accept", "User-Agent", "Content-Type"])
    #expect(request.headerFields[.accept] == "application/json")
    #expect(request.headerFields[.contentType] == "application/json")
  }

  @Test func withoutABodyThereIsNoType() async throws {
    let lab = Lab([.ok])
    try await lab.run()
    #expect(lab.sent.first?.hasBody == false)
    #expect(lab.sent.first?.request.headerFields[.contentType] == nil)
    #expect(lab.sent.first?.request.headerFields[.userAgent] == "HubKit")
  }

  @Test func fieldsOfOneCallReplaceThoseOfTheClient() async throws {
    var lab = Lab([.ok])
    lab.options.userAgent = "demo/1"
    lab.options.headerFields = [Self.name: "client", .eTag: "kept"]
    try await lab.run()
    try await lab.run(headerFields: [Self.name: "call"])
    try await lab.run(
      headerFields: [Self.name: "call"], options: RequestOptions(headerFields: [Self.name: "a", .accept: "text/csv"]))
    try await lab.run(options: RequestOptions(headerFields: [Self.name: "a", Self.name: "b"]))
    #expect(lab.sent.map(\.request.headerFields[values: Self.name]) == [["client"], ["call"], ["a"], ["a", "b"]])
    #expect(lab.sent.allSatisfy { $0.request.headerFields[.eTag] == "kept" })
    #expect(lab.sent.allSatisfy { $0.request.headerFields[.userAgent] == "demo/1" })
    #expect(lab.sent[2].request.headerFields[values: .accept] == ["text/csv"])
  }

  @Test func optionsReplaceFieldByField() async throws {
    var lab = Lab([.status(503)])
    lab.options.retry.attempts = 2
    await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(lab.sent.count == 2)
    var retry = RetryPolicy.standard
    retry.attempts = 4
    await #expect(throws: HubAPIError.self) { try await lab.run(options: RequestOptions(retry: retry)) }
    #expect(lab.sent.count == 6)
    lab.options.timeout = .zero
    await #expect(throws: DeadlineExceeded.self) { try await lab.run() }
    #expect(lab.sent.count == 6)
  }

  @Test(arguments: ["a\r\nX-Injected: 1", "a\n", "\0", "tok "])
  func noLineBreakGetsIntoARequest(value: String) async {
    let lab = Lab([.ok])
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.run(options: RequestOptions(headerFields: [.authorization: value]))
    }
    #expect(error?.operation == "things.test")
    #expect(error?.reason.contains("Authorization") == true)
    #expect(error?.reason.contains(value) == false)
    #expect(lab.sent.isEmpty)
  }

  @Test(arguments: ["", ".", "..", "a\r\nb"])
  func idsThatLeadElsewhereAreRefused(id: String) throws {
    let lab = Lab([.ok])
    let endpoint = Endpoint("things.get", service: "core", .get, "/things/{id}")
    let call = Call(endpoint, arguments: ["id": id]) { _, _ in true }
    let origin = try lab.server.resolved()
    let error = #expect(throws: InvalidRequestError.self) { try lab.pipeline().request(call, at: origin) }
    #expect(error?.operation == "things.get")
  }

  @Test func stagesCanBeLeftOut() async throws {
    let lab = Lab([.status(503), .ok])
    var pipeline = lab.pipeline()
    pipeline.stages.removeAll { $0 is RetryStage }
    let call = Call(Endpoint("a.b", service: "s", .get, "/")) { _, _ in true }
    let origin = try lab.server.resolved()
    await #expect(throws: HTTPServerError.self) { try await pipeline.run(call, at: origin) }
    pipeline.stages = []
    #expect(try await pipeline.run(call, at: origin))
  }

  @Test func mappedCallsKeepEverything() throws {
    let endpoint = Endpoint("a.b", service: "s", .post, "/{x}")
    let call = Call(
      endpoint, arguments: ["x": "1"], query: [QueryItem("q", "2")], headerFields: [Self.name: "3"],
      body: .bytes([4], mediaType: nil)
    ) { _, bytes in bytes.count }
    let mapped = call.map { "\($0)" }
    #expect(mapped.endpoint == endpoint)
    #expect(mapped.arguments == ["x": "1"])
    #expect(mapped.query == [QueryItem("q", "2")])
    #expect(mapped.headerFields == [Self.name: "3"])
    #expect(mapped.body?.bytes == [4])
    #expect(try mapped.decode(HTTPResponse(status: .ok), [1, 2]) == "2")
  }
}
