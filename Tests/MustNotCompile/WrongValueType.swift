// A text where a truth value belongs.
// expect: produces result of type 'Field<Node, Bool>'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(where: .online == "true")
}
