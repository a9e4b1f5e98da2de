import HubErrors
import HubHTTP
import HubServer
import HubTransport
import Synchronization

extension TransportCase {
  /// Bodies of requests.
  static let uploads = [
    TransportCase(63, "an answer during the upload") { run in
      for code in [401, 413] {
        let pulled = Journal<Int>()
        let received = Mutex(0)
        let server = try HTTPServer.startRaw { connection in
          _ = try await connection.receiveHead()
          try await connection.send("HTTP/1.1 \(code) No\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbusy")
          try await connection.flush()
          try await connection.pause(for: .milliseconds(50))
          let rest = try await connection.receive()
          received.withLock { $0 += rest.count }
        }
        let client = try run.client()
        let error = try await run.failure(HubAPIError.self) {
          try await client.send(.post, server.origin, body: upload(of: 64 << 20, pulled))
        }
        run.equal(error.status.code, code, "status")
        run.equal(String(decoding: error.body, as: UTF8.self), "busy", "body of the error")
        let count = pulled.count
        run.expect(count < 400, "\(count * 64) KiB of 64 MiB were pulled")
        try await Task.sleep(for: .milliseconds(30))
        run.expect(pulled.count <= count + 1, "the source is still pulled")
        run.expect(received.withLock { $0 } < 64 << 20, "all of it was sent")
        let small = try ScriptedServer(.status(code))
        let other = try await run.failure(HubAPIError.self) {
          try await client.send(
            .post, small.origin, body: .bytes([UInt8](repeating: 1, count: 4 << 20), mediaType: nil))
        }
        run.equal(other.status.code, code, "status after 4 MiB")
      }
    }
  ]

  private static func upload(of length: Int64, _ pulled: Journal<Int>) -> Body {
    .stream(
      BodyChunks(length: length) {
        let number = pulled.add(0)
        return Int64(number) * 65_536 <= length ? [UInt8](repeating: 1, count: 65_536) : nil
      }, mediaType: nil)
  }
}
