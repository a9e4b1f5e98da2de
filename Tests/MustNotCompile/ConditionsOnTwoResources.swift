// Conditions on two resources in one filter.
// expect: cannot convert value of type 'Filter<Node>'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  let filter: Filter<Realm> = .name == "master" && .online == true
  _ = try await hub.auth.realms.list(where: filter)
}
