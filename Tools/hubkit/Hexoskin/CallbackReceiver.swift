import CommandLineKit
import HubHTTP
import HubServer

/// Takes the page that an authorization service sends the browser to.
///
/// Anything on this machine can ask for the address, so only what belongs to the login counts; other requests are refused,
/// and the login goes on waiting.
final class CallbackReceiver: Sendable {
  private let server: HTTPServer
  private let addresses: AsyncStream<String>
  private let login: LoginMark

  /// Listens.
  ///
  /// - Throws: `CommandFailure` when another program has the port.
  init(_ callback: CallbackAddress) throws {
    let (addresses, arrivals) = AsyncStream.makeStream(of: String.self)
    let login = LoginMark()
    self.addresses = addresses
    self.login = login
    do {
      server = try HTTPServer.start(port: callback.port) { request in
        guard request.method == .get, request.path == callback.path else { return ServerResponse(status: .notFound) }
        // Answers in the fragment stay in the browser; the page hands them on (RFC 6749, 4.2.2).
        guard let query = request.query, !query.isEmpty else { return Self.page(Self.handingOn) }
        let mark = "\(Self.fragmentName)&"
        let isFragment = query.hasPrefix(mark)
        let answer = isFragment ? String(query.dropFirst(mark.count)) : query
        let items = [QueryItem](queryString: answer)
        guard login.isOn(items) else {
          return Self.page(Self.cleaning + "This is not the answer to this login; nothing was done.", .badRequest)
        }
        let isRefused = items.contains { ["error", "oauth_problem", "denied"].contains($0.name) }
        let outcome = isRefused ? "The authorization was refused. " : ""
        return Self.page(Self.cleaning + "\(outcome)You can close this page and go back to the terminal.") {
          arrivals.yield("\(callback.text)\(isFragment ? "#" : "?")\(answer)")
        }
      }
    } catch let error as ServerError {
      guard error.isPortInUse else { throw CommandFailure("\(error)", exitCode: .unavailable) }
      throw CommandFailure(
        "port \(callback.port) is in use; stop the program that has it, or give another --callback that is registered",
        exitCode: .unavailable)
    }
  }

  /// Takes the answer to the login that begins on a page; before nothing is taken.
  func expectAnswer(from url: String) { login.begin(at: url) }

  /// The whole address that the browser was sent to; waits for it.
  func address() async throws -> String {
    for await address in addresses { return address }
    throw CancellationError()
  }

  /// What a query begins with that was a fragment.
  private static let fragmentName = "fragment"

  private static let handingOn =
    "<script>location.replace(location.pathname + '?\(fragmentName)&' + location.hash.slice(1))</script>"

  /// Codes and tokens are not to stay in the browser's history.
  private static let cleaning = "<script>history.replaceState(null, '', location.pathname)</script>"

  private static func page(
    _ content: String, _ status: HTTPResponse.Status = .ok, then: @escaping @Sendable () -> Void = {}
  ) -> ServerResponse {
    var fields = HTTPFields()
    fields[.contentType] = "text/html; charset=utf-8"
    if let name = HTTPField.Name("Cache-Control") { fields[name] = "no-store" }
    let bytes = Array("<!doctype html><meta charset=utf-8><title>hubkit</title><p>\(content)</p>\n".utf8)
    return ServerResponse(
      status: status, headerFields: fields,
      body: .stream(length: bytes.count) { writer in
        try await writer.write(bytes)
        then()
      })
  }
}
