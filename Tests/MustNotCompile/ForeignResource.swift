// A realm where a node belongs.
// expect: requires the types 'Node' and 'Realm' be equivalent
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  try await hub.core.nodes.delete(realm)
}
