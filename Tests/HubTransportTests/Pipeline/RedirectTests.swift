import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// Reliability, cases 44 to 51.
struct RedirectTests {
  @Test(
    arguments: [301, 302, 303, 307, 308],
    [
      ("/moved?x=1", "/moved?x=1"), ("moved", "/base/moved"), ("./moved", "/base/moved"), ("../moved", "/moved"),
      ("../../../moved", "/moved"), ("?x=2", "/base/things?x=2"), ("https://hub.example.org/a", "/a"),
      ("HTTPS://HUB.example.org:443/a", "/a"), ("//hub.example.org/a", "/a"), ("https://hub.example.org", "/"),
      ("/a/./b/../c", "/a/c"), ("/a/..", "/"), ("/a/b/.", "/a/b/"), ("/moved#fragment", "/moved"),
      ("/a?b=..", "/a?b=.."),
      ("./a:b/c", "/base/a:b/c"), ("//hub.example.org?q", "/?q"),
    ])
  func followedWithinTheOrigin(status: Int, location: (String, String)) async throws {
    let lab = Lab([.redirect(status, location.0), .ok])
    #expect(try await lab.run() == "done")
    #expect(lab.sent.map(\.request.path) == ["/base/things", location.1])
    #expect(lab.sent[0].request.headerFields == lab.sent[1].request.headerFields)
  }

  @Test(arguments: [
    "https://other.example.org/", "https://hub.example.org:8443/", "http://hub.example.org/", "//other.example.org/x",
    "https://hub.example.org.evil.example/", "http://127.0.0.1/", "https://sub.hub.example.org/",
  ])
  func neverToAnotherOrigin(location: String) async {
    var lab = Lab([.redirect(302, location), .ok])
    lab.authorizer = StubAuthorizer()
    let error = await #expect(throws: HubAPIError.self) {
      try await lab.run(query: [QueryItem("key", "value")], headerFields: [.cookie: "a=b"])
    }
    #expect(error?.status == 302)
    #expect(error?.message?.contains("another origin") == true)
    #expect(error is HTTPError == false)
    #expect(lab.sent.count == 1)
  }

  @Test(arguments: [
    "", "#top", "file:///etc/hostname", "ftp://hub.example.org/", "javascript:alert(1)",
    "https://me:pw@hub.example.org/",
    "https://me@hub.example.org/", "https://", "http:///x", "/a b", "/\u{F6}", "data:text/plain,x", "https:/x",
    "/a\u{7F}",
    "https://hub.example.org:0/",
  ])
  func unusableLocations(location: String) async {
    let lab = Lab([.status(302, [.location: location]), .ok])
    let error = await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(error?.status == 302)
    #expect(error?.message == "the server redirects without a usable Location")
    #expect(lab.sent.count == 1)
  }

  @Test func aMissingOrRepeatedLocationIsUnusable() async {
    let twice = HTTPFields([HTTPField(name: .location, value: "/a"), HTTPField(name: .location, value: "/b")])
    for fields in [HTTPFields(), twice] {
      let lab = Lab([.status(301, fields), .ok])
      let error = await #expect(throws: HubAPIError.self) { try await lab.run() }
      #expect(error?.message?.contains("usable Location") == true)
      #expect(lab.sent.count == 1)
    }
  }

  @Test(arguments: [300, 304, 305, 306])
  func otherStatusesAreNotFollowed(status: Int) async {
    let lab = Lab([.redirect(status, "/moved"), .ok])
    let error = await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(error?.status.code == status)
    #expect(lab.sent.count == 1)
  }

  @Test func fiveAreFollowedAndNotSix() async throws {
    let five = Lab((0..<5).map { Reply.redirect(302, "/\($0)") } + [.ok])
    #expect(try await five.run() == "done")
    #expect(five.sent.count == 6)
    let loop = Lab([.redirect(302, "/base/things")])
    let error = await #expect(throws: HubAPIError.self) { try await loop.run() }
    #expect(loop.sent.count == 6)
    #expect(error?.message == "the server redirected more than 5 times")
    var none = Lab([.redirect(302, "/a"), .ok])
    none.options.maximumRedirects = 0
    await #expect(throws: HubAPIError.self) { try await none.run() }
    #expect(none.sent.count == 1)
  }

  @Test func aPipelineMayFollowNone() async throws {
    let lab = Lab([.redirect(302, "/a"), .ok])
    let pipeline = lab.pipeline().withoutRedirects
    #expect(pipeline.stages.count == lab.pipeline().stages.count)
    let call = Call(Endpoint("things.test", service: "core", .get, "/things")) { head, _ in head.status }
    let origin = try lab.server.resolved()
    let error = await #expect(throws: HubAPIError.self) { try await pipeline.run(call, at: origin) }
    #expect(error?.status == 302)
    #expect(lab.sent.count == 1)
  }

  @Test(arguments: [307, 308], [HTTPRequest.Method.post, .put, .patch, .delete])
  func methodAndBodyAreRepeated(status: Int, method: HTTPRequest.Method) async throws {
    let lab = Lab([.redirect(status, "/moved"), .ok])
    try await lab.run(method, body: .bytes([1, 2, 3], mediaType: "text/plain"))
    #expect(lab.sent.map(\.request.method) == [method, method])
    #expect(lab.sent.map(\.body) == [[1, 2, 3], [1, 2, 3]])
    #expect(lab.sent[1].request.headerFields[.contentType] == "text/plain")
  }

  @Test func whatCanBeReadOnceIsNotRedirected() async {
    let lab = Lab([.redirect(307, "/moved"), .ok])
    let error = await #expect(throws: HubAPIError.self) {
      try await lab.run(.put, body: .stream(BodyChunks([1]), mediaType: nil))
    }
    #expect(error?.status == 307)
    #expect(lab.sent.count == 1)
  }

  @Test(arguments: [301, 302, 303], [HTTPRequest.Method.post, .put, .delete])
  func noMethodBecomesAnother(status: Int, method: HTTPRequest.Method) async {
    let lab = Lab([.redirect(status, "/moved"), .ok])
    let error = await #expect(throws: HubAPIError.self) { try await lab.run(method) }
    #expect(error?.message?.contains("redirects a \(method)") == true)
    #expect(lab.sent.count == 1)
  }

  /// A redirect does not hide what the server says of it.
  @Test func aMessageOfTheServerComesFirst() async {
    let lab = Lab([.status(302, [.location: "https://other.example.org/"], body: #"{"message":"moved away"}"#)])
    let error = await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(error?.message == "moved away")
  }
}
