// A field of another resource.
// expect: has no member 'displayName'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  let filter: Filter<Node> = .displayName == "My node"
  _ = try await hub.core.nodes.list(where: filter)
}
