import FlameHub

func firstSteps(server: ServerAddress, password: String) async throws -> Int {
  // snippet.tenLines
  let hub = try FlameHubClient(server: server, auth: .password("admin", password))
  let realm = try await hub.auth.realms.only(where: .name == "master")
  let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
  try await hub.core.nodes.update(node) { $0.hidden = true }
  for try await node in hub.core.nodes.all(where: .name.contains("my-")) {
    print(node.name, node.id)
  }
  try await hub.core.nodes.delete(node)
  // snippet.end
  return try await hub.core.nodes.list(where: .name == "my-node").total
}
