#if os(Linux)
  import HubCompression
  import HubErrors
  @_spi(Backend) import HubHTTP
  import HubServer
  import HubTransport
  @testable import HubTransportCurl
  import Testing

  @Suite("Content codings")
  struct ContentCodingTests {
    private static let content = Array(String(repeating: "some text, some text; ", count: 5_000).utf8)

    private func server(
      _ coding: String, _ body: [UInt8], framing: ServerResponse.Framing = .automatic, etag: String? = nil
    ) throws -> HTTPServer {
      try HTTPServer.start { request in
        ServerResponse(headerFields: [.contentEncoding: coding], body: .bytes(body), framing: framing)
      }
    }

    @Test("are undone, and the fields that described the coded bytes go", arguments: ["gzip", "X-GZip", "deflate"])
    func undone(name: String) async throws {
      let body = try Deflater.deflate(Self.content, as: name == "deflate" ? .deflate : .gzip)
      for framing in [ServerResponse.Framing.automatic, .chunked, .untilClose] {
        let server = try server(name, body, framing: framing)
        let response = try await TestClient().open(.get, server.origin + "/")
        #expect(response.head.headerFields[.contentEncoding] == nil)
        #expect(response.head.headerFields[.contentLength] == nil)
        #expect(response.body.length == nil)
        #expect(try await response.body.collect(limit: .max) == Self.content)
      }
    }

    @Test("are asked for unless the request says otherwise or the transport is told not to")
    func asked() async throws {
      let server = try HTTPServer.start { ServerResponse(body: .text($0.headerFields[.acceptEncoding] ?? "-")) }
      let client = try TestClient()
      #expect(try await client.send(.get, server.origin + "/").text == "gzip, deflate")
      #expect(
        try await client.send(.get, server.origin + "/", fields: [.acceptEncoding: "identity"]).text == "identity")
      #expect(try await client.send(.get, server.origin + "/", fields: [.range: "bytes=0-1"]).text == "-")
      #expect(try await TestClient { $0.acceptsCompression = false }.send(.get, server.origin + "/").text == "-")
    }

    @Test("several are undone in turn, up to five")
    func chained() async throws {
      var body = Self.content
      for _ in 0..<5 { body = try Deflater.deflate(body, as: .gzip) }
      let five = try server("gzip, gzip,gzip , gzip, gzip", body)
      #expect(try await TestClient().send(.get, five.origin + "/").bytes == Self.content)
      let six = try server("gzip, gzip, gzip, gzip, gzip, gzip", Deflater.deflate(body, as: .gzip))
      let error = try await TestClient().failure(.get, six.origin + "/")
      #expect(error.kind == .contentCoding)
      #expect(error.reach == .headReceived)
      let mixed = try server("gzip, deflate", Deflater.deflate(Deflater.deflate(Self.content, as: .gzip), as: .deflate))
      #expect(try await TestClient().send(.get, mixed.origin + "/").bytes == Self.content)
    }

    @Test("unknown ones are named", arguments: ["br", "zstd", "x-rot13", "gzip, br"])
    func unknown(name: String) async throws {
      let server = try server(name, Array("?".utf8))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .contentCoding)
      #expect(error.reason.contains(name.split(separator: " ").last ?? ""), "\(error)")
    }

    @Test("what is no coding changes nothing", arguments: ["utf-8", "UTF-8", "identity", "none", ""])
    func meaningless(name: String) async throws {
      let server = try server(name, Array("as it is".utf8))
      let answer = try await TestClient().send(.get, server.origin + "/")
      #expect(answer.text == "as it is")
      #expect(answer.head.headerFields[.contentEncoding] == name)
      #expect(answer.head.headerFields[.contentLength] == "8")
    }

    @Test("an empty body is an empty body whatever it is labelled with")
    func empty() async throws {
      for framing in [ServerResponse.Framing.automatic, .chunked] {
        let server = try server("gzip", [], framing: framing)
        #expect(try await TestClient().send(.get, server.origin + "/").bytes.isEmpty)
      }
      let server = try server("gzip", [1, 2, 3])
      let head = try await TestClient().send(.head, server.origin + "/").head
      #expect(head.headerFields[.contentEncoding] == "gzip", "HEAD describes the answer to GET")
    }

    @Test("a stream that ends early is cut off though its length is right", arguments: [1, 2, 10, 50, 200])
    func truncated(count: Int) async throws {
      let body = try Deflater.deflate(Self.content, as: .gzip)
      let server = try server("gzip", Array(body.prefix(count)))
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .truncated)
      #expect(error.reach == .headReceived)
    }

    @Test("a connection that breaks within coded content is reported as that")
    func cutConnection() async throws {
      let body = try Deflater.deflate(Self.content, as: .gzip)
      let server = try HTTPServer.start { _ in
        ServerResponse(
          headerFields: [.contentEncoding: "gzip"], body: .bytes(body), fault: .cut(after: 100, of: .body, .close))
      }
      let error = try await TestClient().failure(.get, server.origin + "/")
      #expect(error.kind == .truncated)
      #expect(error.reason.contains("100 of \(body.count) bytes"))
    }

    @Test("wrong labels and stray bytes are errors")
    func corrupt() async throws {
      let good = try Deflater.deflate(Self.content, as: .gzip)
      for body in [
        Array("plain text, not gzip".utf8), good + Array("stray".utf8), good.dropLast(8) + [0, 0, 0, 0, 0, 0, 0, 0],
      ] {
        let server = try server("gzip", Array(body))
        let error = try await TestClient().failure(.get, server.origin + "/")
        #expect(error.kind == .contentCoding, "\(error)")
      }
    }

    @Test("content that grows beyond the ratio is refused")
    func bomb() async throws {
      let body = try Deflater.deflate([UInt8](repeating: 0, count: 8 << 20), as: .gzip, level: 9)
      let server = try server("gzip", body)
      let response = try await TestClient().open(.get, server.origin + "/")
      var count = 0
      do {
        for try await chunk in response.body { count += chunk.count }
        Issue.record("\(count) bytes passed")
      } catch let error as TransportError {
        #expect(error.kind == .contentCoding)
        #expect(error.reason.contains("100 times"), "\(error)")
        #expect(count <= 1 << 20, "the excess is not handed out")
      }
      let tolerant = try await TestClient { $0.inflationRatio = 2000 }.send(.get, server.origin + "/")
      #expect(tolerant.bytes.count == 8 << 20)
    }
  }
#endif
