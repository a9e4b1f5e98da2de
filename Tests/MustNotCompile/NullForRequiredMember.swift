// nil for a member that cannot be null.
// expect: 'nil' cannot be assigned to type 'Bool'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  try await hub.core.nodes.update(node) { $0.hidden = nil }
}
