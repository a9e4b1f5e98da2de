// An order on a truth value.
// expect: requires that 'Bool' conform to 'OrderedFilterValue'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(where: .online < true)
}
