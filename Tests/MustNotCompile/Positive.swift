// The control: this must compile, or the others prove nothing.
// expect: nothing
import FlameHub

func attempt(hub: FlameHubClient, node: Node, realm: Realm, user: FlameUser) async throws {
  _ = try await hub.core.nodes.list(where: .name == "my-node" && .online == true, sort: .descending(.createdAt))
  _ = try await hub.core.nodes.list(include: [.registry], fields: [])
  _ = try await hub.auth.users.list(include: [.realm], fields: [.email])
  _ = try await hub.core.nodes.get(node.id)
  try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
  try await hub.core.nodes.update(node) {
    $0.hidden = true
    $0.externalName = nil
  }
  try await hub.core.nodes.delete(node)
}
