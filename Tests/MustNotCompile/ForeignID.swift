// The id of a user where a node belongs.
// expect: no exact matches in call to instance method 'get'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.get(user.id)
}
