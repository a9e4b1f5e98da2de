import FlameHub

func findTheMasterRealm(_ hub: FlameHubClient) async throws -> Realm {
  // snippet.only
  let realm = try await hub.auth.realms.only(where: .name == "master")  // throws on none or several
  // snippet.end
  return realm
}

func findPerhaps(_ hub: FlameHubClient) async throws -> Realm? {
  // snippet.first
  let realm = try await hub.auth.realms.first(where: .name == "research")  // nil when there is none
  // snippet.end
  return realm
}

func get(_ hub: FlameHubClient, _ node: Node) async throws -> [Node] {
  let uuidText = node.id.rawValue
  // snippet.get
  let byText = try await hub.core.nodes.get(uuidText)
  let byID = try await hub.core.nodes.get(node.id)
  let again = try await hub.core.nodes.get(node)
  // snippet.end
  return [byText, byID, again]
}

func getByName(_ hub: FlameHubClient) async throws -> (Realm, FlameUser) {
  // snippet.names
  let realm = try await hub.auth.realms.get("master")
  let me = try await hub.auth.users.get("@me")
  // snippet.end
  return (realm, me)
}

func getIfPresent(_ hub: FlameHubClient, id: ID<Node>) async throws -> Node? {
  // snippet.getIfPresent
  let node = try await hub.core.nodes.getIfPresent(id)  // nil only where the Hub says that the node is absent
  // snippet.end
  return node
}

func include(_ hub: FlameHubClient, _ node: Node) async throws -> (Node, Page<Node>) {
  // snippet.include
  let bare = try await hub.core.nodes.get(node, include: [])  // related resources are embedded unless said otherwise
  let page = try await hub.core.nodes.list(include: [.registry])
  // snippet.end
  return (bare, page)
}

func optionalFields(_ hub: FlameHubClient) async throws -> (Page<FlameUser>, Page<Registry>) {
  // snippet.optionalFields
  print(FlameUser.optionalFields.map(\.name))  // what is sent only when it is asked for
  let users = try await hub.auth.users.list(fields: [.email])
  let registries = try await hub.core.registries.list(fields: [.accountSecret])
  // snippet.end
  return (users, registries)
}

func meta(_ hub: FlameHubClient, _ node: Node) async throws -> (Page<Node>, Record<Node>) {
  // snippet.meta
  let page = try await hub.core.nodes.list(page: .init(limit: 10))
  print(page.meta.total ?? 0, page.meta.limit ?? 0, page.meta.offset ?? 0, page.meta.members)

  let record = try await hub.core.nodes.record(node)
  print(record.item.name, record.meta.members)
  // snippet.end
  return (page, record)
}

func relations() -> [[String]] {
  // snippet.relations
  let ofAnyHub = Node.relations.map(\.name)
  let ofHub08 = Node.relations(of: .hub08).map(\.name)
  // snippet.end
  return [ofAnyHub, ofHub08]
}
