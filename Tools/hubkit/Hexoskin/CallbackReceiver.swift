import CommandLineKit
import HubHTTP
import HubServer

/// Takes the page that an authorization service sends the browser to.
final class CallbackReceiver: Sendable {
  private let server: HTTPServer
  private let addresses: AsyncStream<String>

  /// Listens.
  ///
  /// - Throws: `CommandFailure` when another program has the port.
  init(_ callback: CallbackAddress) throws {
    let (addresses, arrivals) = AsyncStream.makeStream(of: String.self)
    self.addresses = addresses
    do {
      server = try HTTPServer.start(port: callback.port) { request in
        guard request.method == .get, request.path == callback.path else { return ServerResponse(status: .notFound) }
        // Answers in the fragment stay in the browser; the page hands them on (RFC 6749, 4.2.2).
        guard request.query?.isEmpty == false else { return Self.page(Self.handingOn) }
        let address = Self.address(request, callback)
        return Self.page("You can close this page and go back to the terminal.") { arrivals.yield(address) }
      }
    } catch let error as ServerError {
      guard error.isPortInUse else { throw CommandFailure("\(error)", exitCode: .unavailable) }
      throw CommandFailure(
        "port \(callback.port) is in use; stop the program that has it, or give another --callback that is registered",
        exitCode: .unavailable)
    }
  }

  /// The whole address that the browser was sent to; waits for it.
  func address() async throws -> String {
    for await address in addresses { return address }
    throw CancellationError()
  }

  private static func address(_ request: ServerRequest, _ callback: CallbackAddress) -> String {
    let query = request.query ?? ""
    let mark = "\(fragmentName)&"
    return query.hasPrefix(mark) ? "\(callback.text)#\(query.dropFirst(mark.count))" : "\(callback.text)?\(query)"
  }

  /// What a query begins with that was a fragment.
  private static let fragmentName = "fragment"

  private static let handingOn =
    "<script>location.replace(location.pathname + '?\(fragmentName)&' + location.hash.slice(1))</script>"

  private static func page(_ content: String, then: @escaping @Sendable () -> Void = {}) -> ServerResponse {
    var fields = HTTPFields()
    fields[.contentType] = "text/html; charset=utf-8"
    if let name = HTTPField.Name("Cache-Control") { fields[name] = "no-store" }
    let bytes = Array("<!doctype html><meta charset=utf-8><title>hubkit</title><p>\(content)</p>\n".utf8)
    return ServerResponse(
      headerFields: fields,
      body: .stream(length: bytes.count) { writer in
        try await writer.write(bytes)
        then()
      })
  }
}
