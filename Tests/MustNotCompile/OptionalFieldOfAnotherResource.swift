// An optional field of users in a list of nodes.
// expect: reference to member 'email' cannot be resolved
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(fields: [.email])
}
