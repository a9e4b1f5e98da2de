// A filter on realms for a list of nodes.
// expect: cannot convert value of type 'Filter<Realm>' to expected argument type 'Filter<Node>'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  let filter: Filter<Realm> = .name == "master"
  _ = try await hub.core.nodes.list(where: filter)
}
