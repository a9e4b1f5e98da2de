// A search for a part of a truth value.
// expect: requires that 'Bool' conform to 'TextFilterValue'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(where: .hidden.contains("t"))
}
