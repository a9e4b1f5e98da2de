// A field that nodes do not have: the Hub would ignore the condition and return everything.
// expect: has no member 'nmae'
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(where: .nmae == "my-node")
}
