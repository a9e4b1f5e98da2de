#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Requests that are not sent")
  struct RefusedRequestTests {
    private func refuses(_ request: HTTPRequest, body: Body? = nil) async throws {
      let client = try TestClient()
      await #expect(throws: InvalidRequestError.self) {
        try await client.transport.send(request, body: body, options: ExchangeOptions())
      }
    }

    @Test("line ends, NUL and blanks go nowhere", arguments: ["a\r\nX: y", "a\nb", "a\0b", " a", "a ", "\u{1}"])
    func injection(text: String) async throws {
      let server = try ScriptedServer(.ok())
      try await refuses(request(.get, server.origin + "/", fields: [.accept: text]))
      try await refuses(request(.get, server.origin + "/\(text)"))
      try await refuses(request(.post, server.origin + "/"), body: .bytes([1], mediaType: text))
      var odd = request(.get, server.origin + "/")
      odd.authority += text
      try await refuses(odd)
      #expect(server.connections == 0)
    }

    @Test(
      "URLs that are none of ours",
      arguments: [
        "ftp://127.0.0.1/", "file:///etc/hostname", "http://user:secret@127.0.0.1/", "http:///", "http://127.0.0.1:0/",
        "http://127.0.0.1:99999/", "http://127.0.0.1:x/", "http://[::1/", "http://::1/",
      ])
    func urls(url: String) async throws {
      try await refuses(request(.get, url))
    }

    @Test("a scheme is required")
    func scheme() async throws {
      try await refuses(HTTPRequest(method: .get, scheme: "", authority: "127.0.0.1", path: "/"))
    }

    @Test(
      "the fields that frame a message are the transport's",
      arguments: ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Expect", "Upgrade", "TE"])
    func framing(name: String) async throws {
      let field = try #require(HTTPField.Name(name))
      try await refuses(request(.post, "http://127.0.0.1:1/", fields: [field: "1"]))
    }

    @Test("tunnels and HEAD with a body")
    func methods() async throws {
      try await refuses(request(try #require(HTTPRequest.Method(rawValue: "CONNECT")), "http://127.0.0.1:1/"))
      try await refuses(request(.head, "http://127.0.0.1:1/"), body: .bytes([], mediaType: nil))
      try await refuses(
        request(.put, "http://127.0.0.1:1/"), body: .stream(BodyChunks([]), length: -1, mediaType: nil))
    }
  }
#endif
