// A relation of users in a list of nodes.
// expect: no exact matches in reference to static property 'realm'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(include: [.realm])
}
