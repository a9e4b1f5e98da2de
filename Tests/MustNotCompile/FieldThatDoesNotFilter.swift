// A member of the model that the Hub does not filter by.
// expect: requires the types 'Node' and 'MasterImageEventLog' be equivalent
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(where: .createdAt > node.createdAt)
}
