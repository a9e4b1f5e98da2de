// A relation of users in a list of nodes.
// expect: cannot convert value of type '[Any]' to expected argument type '[Relation<Node>]'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(include: [.realm])
}
