import FlameHub
import HubSandbox

/// Runs a body against a fresh Hub, as its administrator.
func withHub<Result>(
  isolation: isolated (any Actor)? = #isolation,
  _ body: (_ hub: FlameHubClient, _ sandbox: FlameHubSandbox, _ realm: Realm) async throws -> Result
) async throws -> Result {
  try await withSandbox { sandbox in
    guard let emulator = sandbox.flameHub else { throw NoHub() }
    let hub = try FlameHubClient(
      server: ServerAddress(emulator.gateway), auth: .password(emulator.username, emulator.password))
    return try await body(hub, emulator, hub.auth.realms.get("master"))
  }
}

/// The sandbox emulates no Hub.
struct NoHub: Error {}

extension FlameHubClient {
  /// Creates nodes of names.
  func addNodes(_ names: String..., realm: Realm) async throws {
    for name in names { try await core.nodes.create(.init(name: name, realm: realm)) }
  }
}
