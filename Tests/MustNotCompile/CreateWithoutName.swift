// A new node without a name.
// expect: missing argument for parameter 'name' in call
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  try await hub.core.nodes.create(.init(realm: realm))
}
