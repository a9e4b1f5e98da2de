// A relation of users in a list of nodes.
// expect: requires the types 'Node' and 'FlameUser' be equivalent
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(include: [.realm])
}
