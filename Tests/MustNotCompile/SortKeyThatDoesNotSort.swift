// A field that filters and does not sort.
// expect: has no member 'hidden'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(sort: .ascending(.hidden))
}
