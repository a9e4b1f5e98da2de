import Hexoskin
import HubPlatform
import Synchronization
import Testing

/// The browser of a user who opens addresses, and a transport that knows what a client sent.
final class Browser: Transport {
  private let transport: any Transport
  private let requests = Mutex<[String]>([])

  init() throws { transport = try Platform.makeTransport() }

  /// What the client sent, such as `GET /api/`.
  var sent: [String] { requests.withLock { $0 } }

  func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    requests.withLock { $0.append("\(request.method.rawValue) \(request.path)") }
    return try await transport.send(request, body: body, options: options)
  }

  /// Opens an address.
  ///
  /// - Parameter url: An address at a server of this machine.
  /// - Returns: Where the server sends the user.
  /// - Throws: What the transport throws, and what `#require` throws when the server shows a page instead.
  func open(_ url: String) async throws -> String {
    let parts = url.split(separator: "/", maxSplits: 3).map(String.init)
    try #require(parts.count == 4)
    let request = HTTPRequest(method: .get, scheme: "http", authority: parts[1], path: "/" + parts[2] + "/" + parts[3])
    let response = try await transport.send(request, body: nil, options: ExchangeOptions())
    return try #require(response.head.headerFields[.location], "\(response.head.status) at \(url)")
  }
}
