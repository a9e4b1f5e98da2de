import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Testing

/// Successes that cannot be read: reliability, cases 39, 41 to 43, 92, 94.
struct DecodingTests {
  private struct Thing: Decodable, Sendable, Equatable {
    var name: String
    var size: Int
  }

  private struct List: Decodable, Sendable {
    var data: [Thing]
  }

  private func problem(_ body: String, type: String? = "application/json") async -> ResponseDecodingError? {
    let lab = Lab([.status(200, [.requestID: "r-1"], body: body, type: type)])
    return await #expect(throws: ResponseDecodingError.self) { try await lab.decode(List.self) }
  }

  @Test(arguments: [
    (#"{"data":[{"name":"a","size":1},{"size":2}]}"#, "data[1].name"),
    (#"{"data":[{"name":null,"size":1}]}"#, "data[0].name"),
    (#"{"data":[{"name":"c4n4ry","size":"c4n4ry"}]}"#, "data[0].size"), (#"{"data":{}}"#, "data"), ("{}", "data"),
    ("[]", ""), ("5", ""), ("null", ""), (#"{"data":[{"name":"a","size":1.5}]}"#, "data[0].size"),
  ])
  func modelsThatDoNotFit(body: String, path: String) async {
    let error = await problem(body)
    guard case .model(let found, let reason) = error?.problem else {
      Issue.record("another problem")
      return
    }
    #expect(found == path)
    #expect(!reason.isEmpty)
    let text = error.map { "\($0)" } ?? ""
    #expect(text.contains("things.decode"))
    #expect(text.contains("r-1"))
    #expect(!text.contains("c4n4ry"))
    #expect(error?.body == Array(body.utf8))
  }

  @Test func anEmptyBodyIsNoJSONProblem() async {
    #expect(await problem("")?.problem == .emptyBody)
    #expect(await problem("", type: "text/html")?.problem == .emptyBody)
  }

  @Test(arguments: ["text/html; charset=utf-8", "text/plain", "application/xml"])
  func aPortalsPage(type: String) async {
    #expect(await problem("<html>Please log in</html>", type: type)?.problem == .unexpectedContentType(type))
  }

  @Test(arguments: [nil, "application/json", "application/problem+json", "nonsense"] as [String?])
  func cutJSON(type: String?) async {
    guard case .malformedJSON(let reason) = await problem(#"{"data":[{"name":"c4n4ry"#, type: type)?.problem else {
      Issue.record("another problem")
      return
    }
    #expect(!reason.contains("c4n4ry"))
  }

  @Test(arguments: [200, 201, 202, 206, 299])
  func everySuccessIsRead(status: Int) async throws {
    let lab = Lab([.status(status, body: #"{"name":"a","size":1,"more":true}"#)])
    #expect(try await lab.decode(Thing.self) == Thing(name: "a", size: 1))
  }

  @Test func nothingIsExpectedOfAnAnswerThatIsIgnored() async throws {
    for body in ["", "stray <body>"] {
      #expect(try await Lab([.status(204, body: body)]).run() == body)
    }
  }

  @Test func aBodyBeyondTheLimitIsAnError() async throws {
    var lab = Lab([.status(200, body: String(repeating: "x", count: 11))])
    lab.options.bodyLimit = 10
    let error = await #expect(throws: TransportError.self) { try await lab.run() }
    #expect(error?.kind == .bodyTooLarge)
    #expect(lab.sent.count == 1)
    lab.options.bodyLimit = 11
    #expect(try await lab.run().count == 11)
  }
}
