import FlameHub
import HubPlatform
import HubSandbox

/// Runs a body against a fresh Hub, as its administrator.
///
/// - Parameters:
///   - version: The Hub's version, nil for the sandbox's usual one.
///   - settings: The Hub's other settings.
///   - clock: The time of the sandbox and the client, nil for this machine's.
///   - isolation: Where the body runs.
///   - body: Uses the Hub; it gets the realm `master`, too.
/// - Returns: What the body returns.
/// - Throws: What starting the sandbox or the body throws.
func withHub<Result>(
  version: String? = nil, settings: FlameHubSandboxConfiguration = FlameHubSandboxConfiguration(),
  clock: any HubClock = SystemClock(), isolation: isolated (any Actor)? = #isolation,
  _ body: (_ hub: FlameHubClient, _ sandbox: FlameHubSandbox, _ realm: Realm) async throws -> Result
) async throws -> Result {
  var settings = settings
  if let version { settings.version = version }
  return try await withSandbox(SandboxConfiguration(flameHub: settings, clock: clock)) { sandbox in
    guard let emulator = sandbox.flameHub else { throw NoHub() }
    let hub = try FlameHubClient(
      server: ServerAddress(emulator.gateway), auth: .password(emulator.username, emulator.password), clock: clock)
    // What each service is asked once is asked here, so that tests see the rest.
    _ = try await hub.generation()
    return try await body(hub, emulator, hub.auth.realms.get("master"))
  }
}

/// The sandbox emulates no Hub, or another one than it should.
struct NoHub: Error {}

extension FlameHubClient {
  /// Creates nodes of names.
  func addNodes(_ names: String..., realm: Realm) async throws {
    for name in names { try await core.nodes.create(.init(name: name, realm: realm)) }
  }

  /// Creates the nodes of the Python client's user guide, `my-node-1` and so on.
  func addGuideNodes(_ count: Int, realm: Realm) async throws {
    for number in 1...count { try await core.nodes.create(.init(name: "my-node-\(number)", realm: realm)) }
  }
}

extension FlameHubSandbox {
  /// The requests after a place, each with its service, method and target; brackets, commas and such are decoded.
  func lines(since place: Int = 0) -> [String] {
    journal.requests(since: place).map { entry in
      var target = entry.target
      for (code, text) in [("5B", "["), ("5D", "]"), ("2C", ","), ("2B", "+"), ("21", "!"), ("3C", "<"), ("3D", "=")] {
        target = target.split(separator: "%\(code)", omittingEmptySubsequences: false).joined(separator: text)
      }
      target = target.split(separator: "%3E", omittingEmptySubsequences: false).joined(separator: ">")
      return "\(entry.service) \(entry.method) \(target)"
    }
  }

  /// The bodies after a place, as text.
  func bodies(since place: Int = 0) -> [String] {
    journal.requests(since: place).map { String(decoding: $0.body, as: UTF8.self) }
  }
}
