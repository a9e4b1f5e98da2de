import Hexoskin
import HubPlatform
import HubSandbox
import HubTesting

/// Runs a body against a fresh Hexoskin, always with the same objects, and by a clock that stands still until it is moved:
/// of the sandbox and of the client.
///
/// - Parameters:
///   - auth: Who the client is, nil for the sandbox's Ann, by name and password.
///   - application: Another application than the sandbox's usual one, by key and secret.
///   - settings: How the sandbox is set up.
///   - clock: The clock.
///   - isolation: Where the body runs.
///   - body: Uses them.
/// - Returns: What the body returns.
/// - Throws: What starting the sandbox or the body throws.
func withHexoskin<Result>(
  as auth: HexoskinCredential? = nil, application: (key: String, secret: String)? = nil,
  settings: HexoskinSandboxConfiguration = HexoskinSandboxConfiguration(), clock: ManualClock = ManualClock(),
  isolation: isolated (any Actor)? = #isolation,
  _ body: (_ hexo: HexoskinClient, _ sandbox: HexoskinSandbox) async throws -> Result
) async throws -> Result {
  let configuration = SandboxConfiguration(
    flameHub: nil, hexoskin: settings, clock: clock, random: SeededRandom(seed: 1))
  return try await withSandbox(configuration) { sandbox in
    guard let emulator = sandbox.hexoskin else { throw NoHexoskin() }
    let hexo = try HexoskinClient(
      server: ServerAddress(emulator.url), apiKey: application?.key ?? emulator.apiKey,
      apiSecret: application?.secret ?? emulator.apiSecret, auth: auth ?? .basic(emulator.username, emulator.password),
      resourceCache: .none, clock: clock, random: SeededRandom(seed: 2))
    return try await body(hexo, emulator)
  }
}

/// The sandbox emulates no Hexoskin.
struct NoHexoskin: Error {}

/// Opens an address as a browser does, for a user who says at once what the sandbox lets users say.
///
/// - Parameter url: The address.
/// - Returns: Where the server sends the user.
/// - Throws: ``SentNowhere``, and what the transport throws.
func browse(_ url: String) async throws -> String {
  guard let address = URLText(url), let port = address.port else { throw SentNowhere() }
  let request = HTTPRequest(
    method: .get, scheme: address.scheme, authority: "\(address.host):\(port)",
    path: address.path + (address.query.map { "?\($0)" } ?? ""))
  let answer = try await Platform.makeTransport().send(request, body: nil, options: ExchangeOptions())
  guard let location = answer.head.headerFields[.location] else { throw SentNowhere() }
  return location
}

/// The server did not send the user back.
struct SentNowhere: Error {}

extension HexoskinSandbox {
  /// The paths of the requests after a place, without those that ask what resources there are.
  func paths(since place: Int = 0) -> [String] {
    journal.requests(since: place).filter { !$0.path.hasSuffix("/schema/") && $0.path != "/api/" }
      .map { "\($0.method) \($0.path)" }
  }
}
