// A member that an update does not have: the Hub sets it itself.
// expect: has no member 'online'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  try await hub.core.nodes.update(node) { $0.online = true }
}
