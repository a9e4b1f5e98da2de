import HubCompression
import HubErrors
import HubHTTP
import HubServer
import HubTransport

extension TransportCase {
  private static let content = Array(String(repeating: "some text, some text; ", count: 500).utf8)

  /// Content codings.
  static let codings = [
    TransportCase(52, "a redirect whose body is a bomb") { run in
      let bomb = try bomb()
      let followed = try HTTPServer.start { request in
        guard request.path == "/" else { return ServerResponse(body: .text("there")) }
        return ServerResponse(
          status: 302, headerFields: [.location: "/moved", .contentEncoding: "gzip"], body: .bytes(bomb))
      }
      let client = try run.client()
      let peak = MemoryPeak()
      run.equal(try await client.send(.get, followed.origin).text, "there", "answer")
      let refused = try HTTPServer.start { _ in
        ServerResponse(
          status: 302, headerFields: [.location: "http://a.invalid/", .contentEncoding: "gzip"], body: .bytes(bomb))
      }
      let error = try await run.failure(HubAPIError.self) { try await client.send(.get, refused.origin) }
      run.expect(error.body.count <= 64 << 10, "the error holds \(error.body.count) bytes")
      run.expectMemory(peak)
    },
    TransportCase(59, "gzip, deflate and none") { run in
      let bodies = [
        ("gzip", try Deflater.deflate(content, as: .gzip)), ("deflate", try Deflater.deflate(content, as: .deflate)),
        ("identity", content),
      ]
      for (coding, bytes) in bodies {
        let server = try HTTPServer.start { _ in
          ServerResponse(headerFields: [.contentEncoding: coding], body: .bytes(bytes))
        }
        let answer = try await run.client().send(.get, server.origin)
        run.expect(answer.bytes == content, "\(coding) gave \(answer.bytes.count) bytes")
        let length = answer.head.headerFields[.contentLength]
        run.expect(length == nil || length == "\(content.count)", "\(coding) is said to have \(length ?? "") bytes")
      }
    },
    TransportCase(60, "bombs: 300 MiB, six codings, and 10 GiB just under the ratio") { run in
      let bomb = try bomb()
      let client = try run.client { $0.options.bodyLimit = 8 << 20 }
      let peak = MemoryPeak()
      try await run.expectRefusedContent(client, "gzip", bomb, [.contentCoding, .bodyTooLarge])
      var nested = [UInt8](repeating: 0, count: 1 << 20)
      for _ in 0..<6 { nested = try Deflater.deflate(nested, as: .gzip) }
      try await run.expectRefusedContent(client, "gzip, gzip, gzip, gzip, gzip, gzip", nested, [.contentCoding])
      let member = try memberUnderTheRatio()
      let sent = Journal<Int>()
      let endless = try HTTPServer.start { _ in
        ServerResponse(
          headerFields: [.contentEncoding: "gzip"],
          body: .stream { writer in
            for number in 0..<(10 << 30) / (1 << 20) {
              try await writer.write(member)
              sent.add(number)
            }
          })
      }
      let error = try await run.failure(TransportError.self) { try await client.send(.get, endless.origin) }
      run.equal(error.kind, .bodyTooLarge, "kind of an endless body")
      run.expect(sent.count < 2000, "\(sent.count) MiB were sent")
      run.expectMemory(peak)
    },
    TransportCase(61, "gzip that is cut, goes on behind its end, or is none") { run in
      let whole = try Deflater.deflate(content, as: .gzip)
      let client = try run.client { $0.options.retry = .never }
      try await run.expectRefusedContent(client, "gzip", Array(whole.dropLast(10)), [.truncated, .contentCoding])
      try await run.expectRefusedContent(client, "gzip", whole + Array("more".utf8), [.contentCoding])
      try await run.expectRefusedContent(client, "gzip", Array("plain text".utf8), [.contentCoding])
    },
    TransportCase(62, "an unknown coding") { run in
      let server = try HTTPServer.start { _ in
        ServerResponse(headerFields: [.contentEncoding: "x-rot13"], body: .text("uryyb"))
      }
      let client = try run.client()
      let error = try await run.failure(TransportError.self) { try await client.send(.get, server.origin) }
      run.equal(error.kind, .contentCoding, "kind")
      run.expect(error.reason.contains("x-rot13"), "the reason does not name it: \(error.reason)")
    },
  ]

  /// 300 MiB of zeros: members of 1 MiB each (RFC 1952, 2.2).
  private static func bomb() throws -> [UInt8] {
    let member = try Deflater.deflate([UInt8](repeating: 0, count: 1 << 20), as: .gzip)
    return Array(repeatElement(member, count: 300).joined())
  }

  /// 1 MiB that is about 50 times smaller with gzip: zeros with some noise among them.
  private static func memberUnderTheRatio() throws -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    let bytes = (0..<1 << 20).map { index -> UInt8 in
      guard index.isMultiple(of: 128) else { return 0 }
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
    return try Deflater.deflate(bytes, as: .gzip)
  }
}

extension CaseRun {
  /// A body that cannot be decoded is an error, never short content.
  fileprivate func expectRefusedContent(
    _ client: CaseClient, _ coding: String, _ bytes: [UInt8], _ kinds: [TransportError.Kind]
  ) async throws {
    let requests = Journal<Int>()
    let server = try HTTPServer.start { _ in
      requests.add(0)
      return ServerResponse(headerFields: [.contentEncoding: coding], body: .bytes(bytes))
    }
    let error = try await failure(TransportError.self) { try await client.send(.get, server.origin) }
    expect(kinds.contains(error.kind), "the kind is \(error.kind) (\(error.reason))")
    equal(requests.count, 1, "requests")
  }
}
