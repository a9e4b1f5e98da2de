#if os(Linux)
  import HubErrors
  @_spi(Backend) import HubHTTP
  import HubServer
  import HubTransport
  @testable import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Proxies")
  struct ProxyTests {
    /// A proxy that answers itself, and tells what it was asked.
    private func proxy() throws -> HTTPServer {
      try HTTPServer.start { request in
        let credentials = request.headerFields[.proxyAuthorization] ?? "-"
        return ServerResponse(body: .text("\(request.target) \(credentials)"))
      }
    }

    @Test("a plain request goes to the proxy with its whole URL and the proxy's credentials")
    func plain() async throws {
      let proxy = try proxy()
      let client = try TestClient { $0.proxy = .url("http://me%40x:p%3Ass@127.0.0.1:\(proxy.port)") }
      let answer = try await client.send(.get, "http://elsewhere.invalid/a%2fb?c=d")
      #expect(answer.text == "http://elsewhere.invalid/a%2fb?c=d Basic bWVAeDpwOnNz")
    }

    @Test("the environment names it, and only the lower case of http_proxy")
    func environment() async throws {
      let proxy = try proxy()
      let url = "http://127.0.0.1:\(proxy.port)"
      func text(_ environment: [String: String]) async throws -> String {
        try await TestClient({ $0.proxy = .environment }, environment: environment).send(.get, "http://127.0.0.1:1/x")
          .text
      }
      #expect(try await text(["http_proxy": url]) == "http://127.0.0.1:1/x -")
      #expect(try await text(["http_proxy": "", "ALL_PROXY": url]) == "http://127.0.0.1:1/x -")
      for none in [
        [:], ["HTTP_PROXY": url], ["https_proxy": url], ["http_proxy": url, "no_proxy": "localhost,127.0.0.0/8"],
      ] {
        let client = try TestClient(environment: none)
        #expect(try await client.failure(.get, "http://127.0.0.1:1/x").kind == .refused, "\(none)")
      }
      let never = try TestClient({ $0.proxy = .none }, environment: ["http_proxy": url])
      #expect(try await never.failure(.get, "http://127.0.0.1:1/x").kind == .refused)
    }

    @Test("an https request asks it for a tunnel, and its refusal is told without credentials")
    func tunnel() async throws {
      let server = try ScriptedServer(.answer("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n", .close))
      let client = try TestClient(
        { _ in }, environment: ["https_proxy": "http://me:secret@127.0.0.1:\(server.peer.split(separator: ":")[1])"])
      let error = try await client.failure(.get, "https://elsewhere.invalid/", fields: [.authorization: "Bearer t"])
      #expect(error.kind == .unreachable)
      #expect(error.reach == .notConnected)
      #expect(error.peer == server.peer)
      #expect(error.reason.contains("407"), "\(error)")
      #expect(!"\(error)".contains("secret"))
      let head = try #require(server.requests.first)
      #expect(head.hasPrefix("CONNECT elsewhere.invalid:443 HTTP/1.1\r\n"))
      #expect(head.contains("Proxy-Authorization: Basic"))
      #expect(!head.contains("Bearer"), "the proxy does not see the request's fields")
    }

    @Test("a proxy that is not there is named")
    func refused() async throws {
      let client = try TestClient { $0.proxy = .url("http://127.0.0.1:1") }
      let error = try await client.failure(.get, "http://elsewhere.invalid/")
      #expect(error.kind == .refused)
      #expect(error.peer == "127.0.0.1:1")
    }

    @Test(
      "proxy URLs are read as curl reads them",
      arguments: [
        ("proxy.example", "http://proxy.example:1080"), ("proxy.example:3128/", "http://proxy.example:3128"),
        ("SOCKS5H://u:p@Proxy.example:9", "socks5h://proxy.example:9"), ("https://u@[::1]:8", "https://[::1]:8"),
      ])
    func urls(text: String, url: String) throws {
      #expect(try ProxyServer(text, setting: "proxy").url == url)
    }

    @Test(
      "proxy URLs that are none are refused, and not repeated",
      arguments: [
        "", "ftp://x", "http://", "http://secret@", "http://a:b", "http://secret:x@h:0", "http://h/secret",
        "http://u:secret%0A@h",
      ])
    func badURLs(text: String) {
      for (configuration, environment) in [
        ({ (c: inout CurlConfiguration) in c.proxy = .url(text) }, [:]),
        ({ (_: inout CurlConfiguration) in }, ["https_proxy": text.isEmpty ? "x:y:z" : text]),
      ] {
        do {
          _ = try TestClient(configuration, environment: environment)
          Issue.record("\(text) was taken")
        } catch {
          #expect(error is ConfigurationError)
          #expect(!"\(error)".contains("secret"))
        }
      }
    }

    @Test("nothing prints a proxy's credentials")
    func secrecy() throws {
      var configuration = CurlConfiguration()
      configuration.proxy = .url("http://user:secret@proxy.example:1")
      var text = "\(configuration)" + String(reflecting: configuration)
      dump(configuration, to: &text)
      let server = try ProxyServer("http://user:secret@proxy.example:1", setting: "proxy")
      dump(server, to: &text)
      text += "\(server)" + String(reflecting: server)
      #expect(!text.contains("secret"))
      #expect(text.contains("proxy.example"))
    }

    @Test(
      "exceptions",
      arguments: [
        ("example.org", "example.org", true), ("example.org", "www.example.org", true),
        (".example.org", "example.org", true), ("example.org.", "example.org", true),
        ("example.org", "badexample.org", false), ("www.example.org", "example.org", false), ("*", "anything", true),
        ("EXAMPLE.org", "example.ORG", true), ("10.0.0.0/8", "10.1.2.3", true), ("10.0.0.0/8", "11.1.2.3", false),
        ("192.168.1.128/25", "192.168.1.127", false), ("0.0.0.0/0", "1.2.3.4", true), ("0.0.0.0/0", "host", false),
        ("1.2.3.4", "1.2.3.4", true), ("3.4", "1.2.3.4", false), ("::1", "[::1]", true), ("[::1]", "[::1]", true),
        ("1.2.3.4/32", "1.2.3.4", true), ("1.2.3.4/33", "1.2.3.4", false),
      ])
    func exceptions(text: String, host: String, isCovered: Bool) {
      #expect(ProxyException(text).covers(host) == isCovered)
    }
  }
#endif
