#if os(Linux)
  import HubErrors
  @_spi(Backend) import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl
  import Synchronization
  import Testing
  import TransportCases

  @Suite("Uploads")
  struct UploadTests {
    /// Chunks that count how many were pulled.
    private func chunks(
      _ count: Int, of size: Int = 10, length: Int64? = nil, pulled: Journal<Int> = Journal(),
      end: @escaping @Sendable () async throws -> Void = {}
    ) -> BodyChunks {
      BodyChunks(length: length) {
        let number = pulled.add(0)
        guard number <= count else {
          try await end()
          return nil
        }
        return [UInt8](repeating: UInt8(number & 0xFF), count: size)
      }
    }

    private func echo() throws -> HTTPServer {
      try HTTPServer.start { request in
        let body = try await request.body.collect()
        let fields = request.headerFields
        return ServerResponse(
          body: .text(
            "\(body.count) \(fields[.contentLength] ?? "-") \(fields[.transferEncoding] ?? "-") "
              + "\(fields[.contentType] ?? "-")"))
      }
    }

    @Test("a stream of known length, of unknown length, and without bytes")
    func streams() async throws {
      let server = try echo()
      let client = try TestClient()
      let known = Body.stream(chunks(3), length: 30, mediaType: "a/b")
      #expect(try await client.send(.post, server.origin + "/", body: known).text == "30 30 - a/b")
      let unknown = Body.stream(chunks(3), mediaType: nil)
      #expect(try await client.send(.put, server.origin + "/", body: unknown).text == "30 - chunked -")
      let empty = Body.stream(chunks(0), length: 0, mediaType: nil)
      #expect(try await client.send(.post, server.origin + "/", body: empty).text == "0 0 - -")
      let emptyChunked = Body.stream(chunks(0), mediaType: nil)
      #expect(try await client.send(.post, server.origin + "/", body: emptyChunked).text == "0 - chunked -")
      let replayable = Body.replayable(length: 20, mediaType: nil) { chunks(2) }
      #expect(try await client.send(.post, server.origin + "/", body: replayable).text == "20 20 - -")
    }

    @Test("large bodies arrive whole")
    func large() async throws {
      let server = try echo()
      let bytes = [UInt8](repeating: 7, count: 5 << 20)
      let client = try TestClient()
      let answer = try await client.send(.post, server.origin + "/", body: .bytes(bytes, mediaType: nil))
      #expect(answer.text == "5242880 5242880 - -")
      let stream = Body.stream(chunks(80, of: 65_536), length: 5 << 20, mediaType: nil)
      #expect(try await client.send(.post, server.origin + "/", body: stream).text == "5242880 5242880 - -")
    }

    @Test("a request's own content type wins")
    func contentType() async throws {
      let server = try echo()
      let answer = try await TestClient().send(
        .post, server.origin + "/", fields: [.contentType: "x/y"], body: .bytes([1], mediaType: "a/b"))
      #expect(answer.text == "1 1 - x/y")
    }

    @Test("a body that is not as long as it said never looks complete", arguments: [5, 9, 11, 25])
    func wrongLength(declared: Int64) async throws {
      let complete = Journal<Int>()
      let server = try HTTPServer.start { request in
        complete.add(try await request.body.collect().count)
        return ServerResponse()
      }
      let body = Body.stream(chunks(declared < 20 ? 1 : 2), length: declared, mediaType: nil)
      let error = try await TestClient().failure(.post, server.origin + "/", body: body)
      #expect(error.kind == .requestBody)
      #expect(
        error.reason.contains("\(declared) that were declared") || error.reason.contains("\(declared) bytes that"))
      #expect(error.reach == .sent)
      #expect(complete.count == 0)
    }

    @Test("one more chunk after the declared length is noticed before the last one is sent")
    func oneMoreChunk() async throws {
      let complete = Journal<Int>()
      let server = try HTTPServer.start { request in
        complete.add(try await request.body.collect().count)
        return ServerResponse()
      }
      let error = try await TestClient().failure(
        .post, server.origin + "/", body: .stream(chunks(3), length: 20, mediaType: nil))
      #expect(error.kind == .requestBody)
      #expect(complete.count == 0)
    }

    private struct Unreadable: Error, CustomStringConvertible {
      var description: String { "the disk is gone" }
    }

    @Test("a source that fails ends the exchange with its words, and the connection", arguments: [nil, 100])
    func failingSource(length: Int64?) async throws {
      let server = try ScriptedServer(.ok())
      let client = try TestClient()
      let body = Body.stream(chunks(2) { throw Unreadable() }, length: length, mediaType: nil)
      let error = try await client.failure(.post, server.origin + "/", body: body)
      #expect(error.kind == .requestBody)
      #expect(error.reason == "the disk is gone")
      let unopened = Body.replayable(length: length, mediaType: nil) { throw Unreadable() }
      #expect(try await client.failure(.post, server.origin + "/", body: unopened).kind == .requestBody)
    }

    @Test("a body that can be read once is not sent twice, and is untouched when there was no connection")
    func oneShot() async throws {
      let pulled = Journal<Int>()
      let body = Body.stream(chunks(1, pulled: pulled), length: 10, mediaType: nil)
      let client = try TestClient()
      #expect(try await client.failure(.post, "http://127.0.0.1:1/", body: body).kind == .refused)
      #expect(pulled.count == 0)
      let server = try echo()
      #expect(try await client.send(.post, server.origin + "/", body: body).status == .ok)
      #expect(try await client.failure(.post, server.origin + "/", body: body).kind == .requestBody)
    }

    @Test("the source is pulled only as fast as the server reads")
    func backPressure() async throws {
      let pulled = Journal<Int>()
      let gate = Gate()
      let server = try HTTPServer.start { request in
        await gate.wait()
        return ServerResponse(body: .text("\(try await request.body.collect(limit: .max).count)"))
      }
      let body = Body.stream(chunks(1000, of: 65_536, pulled: pulled), mediaType: nil)
      async let answer = TestClient().send(.post, server.origin + "/", body: body)
      #expect(try await eventually { pulled.count > 5 })
      try await Task.sleep(for: .milliseconds(100))
      let before = pulled.count
      #expect(before < 400, "25 MiB were pulled although nobody read")
      gate.open()
      #expect(try await answer.text == "\(1000 * 65_536)")
    }

    @Test("an answer during the upload is delivered and stops it", arguments: [413, 401, 500])
    func earlyAnswer(code: Int) async throws {
      for isSlow in [false, true] {
        let pulled = Journal<Int>()
        let server = try HTTPServer.startRaw { connection in
          _ = try await connection.receiveHead()
          try await connection.send("HTTP/1.1 \(code) No\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy")
          try await connection.flush()
          try await connection.pause(for: .milliseconds(50))
        }
        let isCancelled = Mutex(false)
        let body = Body.stream(
          BodyChunks {
            pulled.add(0)
            // A source that has nothing to give for a long time must not hold the answer back.
            if isSlow {
              do { try await Task.sleep(for: .seconds(30)) } catch { isCancelled.withLock { $0 = true } }
            }
            return [UInt8](repeating: 1, count: 65_536)
          }, length: 1 << 40, mediaType: nil)
        let start = ContinuousClock.now
        let answer = try await TestClient().send(.post, server.origin + "/", body: body)
        #expect(answer.status.code == code)
        #expect(answer.text == "busy")
        #expect(ContinuousClock.now - start < .seconds(10))
        let count = pulled.count
        try await Task.sleep(for: .milliseconds(30))
        #expect(pulled.count <= count + 1, "the source is no longer pulled")
        #expect(count < 400)
        // An answer that comes first of all leaves the source untouched.
        if isSlow { #expect(try await eventually { pulled.count == 0 || isCancelled.withLock { $0 } }) }
      }
    }

    @Test("an answer may begin before the request ends")
    func bothWays() async throws {
      let server = try HTTPServer.start { request in
        ServerResponse(
          body: .stream { writer in
            for try await bytes in request.body { try await writer.write(bytes) }
          })
      }
      let next = Gate()
      let sent = Journal<Int>()
      let body = Body.stream(
        BodyChunks {
          let number = sent.add(0)
          if number == 2 { await next.wait() }
          return number < 3 ? [UInt8(number)] : nil
        }, mediaType: nil)
      let response = try await TestClient().open(.post, server.origin + "/", body: body)
      var chunks = response.body.makeAsyncIterator()
      #expect(try await chunks.next() == [1])
      next.open()
      #expect(try await chunks.next() == [2])
      #expect(try await chunks.next() == nil)
    }

    @Test("a cancelled upload stops its source")
    func cancelled() async throws {
      let isCancelled = Mutex(false)
      let body = Body.stream(
        BodyChunks {
          do { try await Task.sleep(for: .seconds(30)) } catch { isCancelled.withLock { $0 = true } }
          return nil
        }, mediaType: nil)
      let server = try ScriptedServer(.answer("", .stall))
      let client = try TestClient()
      let task = Task { try await client.send(.post, server.origin + "/", body: body) }
      #expect(try await eventually { server.requests.count == 1 })
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await eventually { isCancelled.withLock { $0 } })
    }
  }
#endif
