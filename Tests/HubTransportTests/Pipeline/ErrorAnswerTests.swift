import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Testing

/// Reliability, cases 36, 38, 96: whatever the body is, the status arrives.
struct ErrorAnswerTests {
  @Test(
    arguments: [
      (#"{"code":"c","message":"m"}"#, "application/json", "c", "m"), (#"{"message":"m"}"#, nil, nil, "m"),
      ("<html><h1>Bad Gateway</h1></html>", "text/html", nil, nil), ("", "application/json", nil, nil),
      ("", nil, nil, nil),
      ("[1,2]", "application/json", nil, nil), ("\"text\"", "application/json", nil, nil),
      ("null", "application/json", nil, nil),
      ("{\"message\":5,\"code\":[]}", "application/json", nil, nil), ("{\"message\":", "application/json", nil, nil),
      ("no healthy\nupstream\r\n", "text/plain; charset=utf-8", nil, "no healthy upstream"),
      ("\n", "text/plain", nil, nil),
      (String(repeating: "x", count: 1025), "text/plain", nil, nil), ("\u{1F600}", "image/png", nil, nil),
    ] as [(String, String?, String?, String?)])
  func bodies(body: String, type: String?, code: String?, message: String?) async {
    for status in [404, 502] {
      var lab = Lab([.status(status, [.requestID: "r-1"], body: body, type: type)])
      lab.options.retry = .never
      let error = await #expect(throws: HTTPError.self) { try await lab.run() }
      #expect(error?.status.code == status)
      #expect(error?.code == code)
      #expect(error?.message == message)
      #expect(error?.body == Array(body.utf8))
      #expect(error?.requestID == "r-1")
      #expect(error.map { "\($0)" }?.contains("<") == false)
    }
  }

  @Test func furtherMembersAreReachable() async {
    let lab = Lab([.status(400, body: #"{"code":"c","issues":[{"path":["name"]}],"hint":null}"#)])
    let error = await #expect(throws: HTTPBadRequest.self) { try await lab.run() }
    #expect(error?.details?["issues"]?[0]?["path"]?[0]?.stringValue == "name")
    #expect(error?.details?["hint"]?.isNull == true)
    #expect(error?.operation == "things.test")
    #expect(error?.answer.request == "GET https://hub.example.org/base/things")
  }

  @Test func fiveMebibytesAreCut() async {
    let pulled = Counter()
    let lab = Lab { _ in
      let body = BodyChunks { pulled.next() < 80 ? [UInt8](repeating: 0x7B, count: 65_000) : nil }
      return ReceivedResponse(
        head: HTTPResponse(status: 404, headerFields: [.contentType: "application/json"]), body: body)
    }
    let error = await #expect(throws: HTTPNotFound.self) { try await lab.run() }
    #expect(error?.body.count == 65_536)
    #expect(error?.details == nil)
    #expect(pulled.value == 2)
  }

  @Test func aBrokenBodyIsKeptAsFarAsItCame() async {
    let lab = Lab { _ in
      let pulled = Counter()
      let body = BodyChunks {
        if pulled.next() == 0 { return Array("{".utf8) }
        throw TransportError(.truncated, reach: .headReceived, peer: "h", reason: "cut")
      }
      return ReceivedResponse(head: HTTPResponse(status: 409), body: body)
    }
    let error = await #expect(throws: HTTPClientError.self) { try await lab.run() }
    #expect(error?.status == .conflict)
    #expect(error?.body == Array("{".utf8))
  }

  @Test func theURLOfAnErrorHidesSecrets() async {
    let lab = Lab([.status(404)])
    let error = await #expect(throws: HTTPNotFound.self) {
      try await lab.run(query: [QueryItem("access_token", "c4n4ry"), QueryItem("page", "1")])
    }
    #expect(error?.answer.request == "GET https://hub.example.org/base/things?access_token=REDACTED&page=1")
  }

  @Test func theTriesBeforeAreListed() async {
    let lab = Lab([.status(502, body: "<html>", type: "text/html"), .status(404)])
    let error = await #expect(throws: HTTPNotFound.self) { try await lab.run() }
    #expect(error?.attempts == [FailedAttempt(reason: "status 502", delay: .milliseconds(25))])
  }
}
