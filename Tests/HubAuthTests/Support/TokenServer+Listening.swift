import HubErrors
import HubHTTP
import HubServer
import HubTransport

extension TokenServer {
  /// The same server behind a port.
  func listen() throws -> HTTPServer {
    try HTTPServer.start { [self] request in
      let body = Body.bytes(try await request.body.collect(), mediaType: nil)
      let head = HTTPRequest(
        method: request.method, scheme: "http", authority: "localhost", path: request.target,
        headerFields: request.headerFields)
      do {
        let answer = try await send(head, body: body, options: ExchangeOptions())
        return ServerResponse(
          status: answer.head.status, headerFields: answer.head.headerFields,
          body: .bytes(try await answer.body.collect(limit: 1 << 20)))
      } catch is TransportError {
        return ServerResponse(fault: .cut(after: 0, of: .message, .reset))
      }
    }
  }
}
