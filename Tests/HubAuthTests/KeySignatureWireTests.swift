import HubHTTP
import HubPlatform
import HubServer
import HubTesting
@_spi(Backend) import HubTransport
import Synchronization
import Testing

@testable import HubAuth

@Suite("Signatures over real connections", .timeLimit(.minutes(1)))
struct KeySignatureWireTests {
  @Test(
    "what is signed is what the server gets: scheme, Host and target",
    arguments: [
      "/", "/api/record/?limit=5", "/api/data/?record=1&in=19%2C33&q=a%20b", "/a//b/../c/./%2f%2E%2e/?x=%e4%B8%ad&&y",
      "/~user/;p=1/(x)!*'",
    ])
  func target(path: String) async throws {
    let fields = try KeySignatureTests.fields()
    let seen = Mutex<[String]>([])
    let server = try HTTPServer.start { request in
      let host = request.headerFields[.host] ?? ""
      let time = request.headerFields[fields.timestamp] ?? ""
      let expected = try KeySignature.signature(
        of: "http://\(host)\(request.target)", secret: "S3cr3t", time: time)
      seen.withLock { $0.append("http://\(host)\(request.target)") }
      return ServerResponse(status: request.headerFields[fields.signature] == expected ? 200 : 401)
    }
    let signature = try KeySignature(key: "K", secret: "S3cr3t", fields: fields, clock: ManualClock())
    let pipeline = Client.pipeline(try Platform.makeTransport(), ManualClock(), signature)
    let endpoint = Endpoint("thing.get", service: "core", .get, PathTemplate(verbatim: path))
    let call = Call(endpoint) { head, _ in head.status }
    let status = try await pipeline.run(call, at: try ServerAddress(server.origin).resolved())
    #expect(status == .ok)
    #expect(seen.withLock { $0 } == [server.origin + path])
    await server.stop()
  }
}
