import HubHTTP
import HubJSON
import HubServer

/// An emulated Hexoskin: its API below `/api` and `/api/v1`, and the endpoints of OAuth 1 and OAuth 2.
///
/// The service is not public. It answers as its documentation says and as the engine that it stands on was recorded to:
/// Django Tastypie.
public final class HexoskinSandbox: Sendable {
  /// The server's URL; the API is at `/api/` below it.
  public let url: String
  /// The public key of an application that may log its owner in by password.
  public let apiKey: String
  /// The secret of that application.
  public let apiSecret: String
  /// The name of the application's owner.
  public let username: String
  /// The owner's password.
  public let password: String
  /// The requests that the server got; their service is `api`.
  public let journal: SandboxJournal

  private let hexoskin: HexoskinEmulator
  private let server: HTTPServer

  init(_ hexoskin: HexoskinEmulator, _ settings: HexoskinSandboxConfiguration) throws {
    let server = try HTTPServer.start(port: settings.port) { request in try await hexoskin.answer(request) }
    self.server = server
    self.hexoskin = hexoskin
    url = server.origin
    journal = hexoskin.desk.journal
    let account = hexoskin.change { state in
      state.baseURL = server.origin
      return state.mainAccount
    }
    apiKey = account.key
    apiSecret = account.secret
    username = account.user
    password = account.password
  }

  /// Lets requests go wrong.
  ///
  /// Of several faults that fit a request the oldest one happens.
  ///
  /// - Parameters:
  ///   - fault: What goes wrong.
  ///   - pattern: With which requests, such as `api GET /api/range/`.
  ///   - times: How many of them; `Int.max` for all.
  public func inject(_ fault: SandboxFault, on pattern: RequestPattern, times: Int = 1) {
    hexoskin.desk.faults.add(fault, on: pattern, times: times)
  }

  /// Lets everything go right again.
  public func removeFaults() { hexoskin.desk.faults.clear() }

  func stop() async { await server.stop() }
}
