#if os(Linux)
  @_spi(Backend) import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Testing
  import TransportCases

  @Suite("Exchanges")
  struct ExchangeTests {
    @Test("a request arrives as it was given, with nothing added but what frames it")
    func minimalRequest() async throws {
      let server = try ScriptedServer(.ok("hello"))
      let answer = try await TestClient { $0.acceptsCompression = false }.send(
        .get, server.origin + "/a%2fb/../c?x=%zz&y")
      #expect(answer.status == .ok)
      #expect(answer.text == "hello")
      #expect(server.requests == ["GET /a%2fb/../c?x=%zz&y HTTP/1.1\r\nHost: \(server.peer)\r\n\r\n"])
    }

    @Test("fields are sent in order, empty ones and equal names too, and the answer's come back in order")
    func fields() async throws {
      let server = try ScriptedServer(
        .answer(
          "HTTP/1.1 200 OK\r\nX-A: 1\r\nSet-Cookie: a=1\r\nx-a:2  \r\nSet-Cookie: b=2\r\nContent-Length: 0\r\n\r\n"))
      let client = try TestClient { $0.acceptsCompression = false }
      var fields: HTTPFields = [.accept: "text/plain", .userAgent: "me", HTTPField.Name(constant: "X-Empty"): ""]
      fields.append(HTTPField(name: HTTPField.Name(constant: "X-Two"), value: "1"))
      fields.append(HTTPField(name: HTTPField.Name(constant: "X-Two"), value: "ä;2"))
      let answer = try await client.send(.get, server.origin + "/", fields: fields)
      let lines = server.requests[0].split(separator: "\r\n").dropFirst(2)
      #expect(Array(lines) == ["Accept: text/plain", "User-Agent: me", "X-Empty:", "X-Two: 1", "X-Two: ä;2"])
      #expect(
        answer.head.headerFields.map { "\($0.name.rawName)=\($0.value)" }.dropLast() == [
          "X-A=1", "Set-Cookie=a=1", "x-a=2", "Set-Cookie=b=2",
        ])
      _ = try await client.send(.get, server.origin + "/")
      #expect(!server.requests[1].lowercased().contains("cookie"), "cookies are not kept")
    }

    @Test("methods and bodies", arguments: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"])
    func methods(name: String) async throws {
      let method = try #require(HTTPRequest.Method(rawValue: name))
      let server = try HTTPServer.start { request in
        let body = try await request.body.collect()
        let fields = request.headerFields
        return ServerResponse(
          body: .text(
            "\(request.method) \(String(decoding: body, as: UTF8.self)) \(fields[.contentType] ?? "-") "
              + "\(fields[.contentLength] ?? "-") \(fields.contains(HTTPField.Name(constant: "Expect")))"))
      }
      let client = try TestClient()
      let answer = try await client.send(
        method, server.origin + "/", body: .bytes(Array("abc".utf8), mediaType: "text/x"))
      #expect(answer.text == "\(name) abc text/x 3 false")
      let bare = try await client.send(method, server.origin + "/")
      let length = ["POST", "PUT", "PATCH"].contains(name) ? "0" : "-"
      #expect(bare.text == "\(name)  - \(length) false")
    }

    @Test("HEAD has a length and no body, and the connection serves on")
    func head() async throws {
      let server = try HTTPServer.start { _ in ServerResponse(body: .text("content")) }
      let client = try TestClient()
      let answer = try await client.send(.head, server.origin + "/")
      #expect(answer.head.headerFields[.contentLength] == "7")
      #expect(answer.bytes.isEmpty)
      #expect(try await client.send(.get, server.origin + "/").text == "content")
    }

    @Test(
      "any status of three digits is passed on", arguments: [200, 204, 207, 299, 304, 307, 401, 407, 451, 599, 999])
    func statuses(code: Int) async throws {
      let server = try ScriptedServer(
        .answer("HTTP/1.1 \(code) Some Reason\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"))
      let answer = try await TestClient().send(.get, server.origin + "/")
      #expect(answer.status.code == code)
      #expect(server.requests.count == 1, "neither redirects nor challenges are followed")
    }

    @Test("interim answers are dropped")
    func interim() async throws {
      let server = try ScriptedServer(
        .answer(
          "HTTP/1.1 103 Early Hints\r\nX-A: early\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))
      let answer = try await TestClient().send(.get, server.origin + "/")
      #expect(answer.text == "ok")
      #expect(answer.head.headerFields.map(\.name) == [.contentLength])
    }

    @Test("field values that are no UTF-8 are read as Latin-1")
    func latin1() async throws {
      let server = try HTTPServer.startRaw { connection in
        _ = try await connection.receiveHead()
        try await connection.send(
          Array("HTTP/1.1 200 \u{fc}\r\nContent-Length: 0\r\nX-A: caf".utf8) + [0xE9] + Array("\r\nX-B: é\r\n\r\n".utf8)
        )
      }
      let fields = try await TestClient().send(.get, server.origin + "/").head.headerFields
      #expect(fields[HTTPField.Name(constant: "X-A")] == "café")
      #expect(fields[HTTPField.Name(constant: "X-B")] == "é")
    }

    @Test("an IPv6 address is reached")
    func ipv6() async throws {
      var configuration = ServerConfiguration()
      configuration.address = .ipv6
      let server = try HTTPServer.start(configuration: configuration) { request in
        ServerResponse(body: .text(request.headerFields[.host] ?? ""))
      }
      #expect(try await TestClient().send(.get, server.origin + "/").text == "[::1]:\(server.port)")
    }

    @Test("many exchanges at once all get their own answer")
    func parallel() async throws {
      let server = try HTTPServer.start { request in ServerResponse(body: .text(request.target)) }
      let client = try TestClient()
      let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask { try await client.send(.get, server.origin + "/\(number)").text != "/\(number)" }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(wrong == 0)
    }
  }
#endif
