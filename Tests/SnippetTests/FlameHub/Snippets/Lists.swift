import FlameHub

func list(_ hub: FlameHubClient) async throws -> Page<Node> {
  // snippet.list
  let page = try await hub.core.nodes.list(
    where: .online == true && .name.contains("my-"), page: .init(limit: 25), include: [.registry])
  print(page.items.count, page.total)
  // snippet.end
  return page
}

func all(_ hub: FlameHubClient) async throws -> [String] {
  var names: [String] = []
  // snippet.all
  for try await node in hub.core.nodes.all(where: .name.contains("my-"), sort: .descending(.createdAt)) {
    names.append(node.name)
  }
  // snippet.end
  return names
}

func pages(_ hub: FlameHubClient) async throws -> [Int] {
  var sizes: [Int] = []
  // snippet.pages
  for try await page in hub.core.nodes.all(pageSize: 10).pages {
    sizes.append(page.items.count)
  }
  let twenty = try await hub.core.nodes.all(pageSize: 10, maximum: 20).collect()
  // snippet.end
  return sizes + [twenty.count]
}

func resume(_ hub: FlameHubClient) async throws -> [Node] {
  // snippet.cursor
  let page = try await hub.core.nodes.list(sort: .ascending(.createdAt), page: .init(limit: 2))
  guard let place = page.next else { return page.items }  // Codable: it can be stored
  let rest = try await hub.core.nodes.all(from: place).collect()
  // snippet.end
  return page.items + rest
}

func pageRequests(_ hub: FlameHubClient) async throws -> [Page<Realm>] {
  // snippet.pageRequests
  let usual = try await hub.auth.realms.list()  // the first 50, as .default says
  let second = try await hub.auth.realms.list(page: .init(limit: 50, offset: 50))
  let half = try await hub.auth.realms.list(page: .init(offset: nil))  // only the limit is sent
  let theirs = try await hub.auth.realms.list(page: .serverDefault)  // nothing is sent
  // snippet.end
  return [usual, second, half, theirs]
}

func sorted(_ hub: FlameHubClient) async throws -> [Page<Node>] {
  // snippet.sort
  let byName = try await hub.core.nodes.list(sort: .by(.name))  // ascending
  let newest = try await hub.core.nodes.list(sort: .descending(.createdAt).then(.ascending(.name)))
  // snippet.end
  return [byName, newest]
}

func filters(realm: Realm) -> [Filter<Node>] {
  // snippet.filters
  let filters: [Filter<Node>] = [
    .name == "my-node",
    .name != "my-node",
    .hidden == false && .realmID == realm.id,
    .clientID == nil,
    .name.isMember(of: ["my-node-1", "my-node-2"]),
    .name.hasPrefix("my-"),
    .name.hasSuffix("-4"),
    .name.contains("node"),
    .name >= "m",
  ]
  // snippet.end
  return filters
}

func spellings() -> [Filter<Node>] {
  // snippet.spellings
  let typed: Filter<Node> = .name.compare(.like, "my-node-4")  // operator and value
  let written: Filter<Node> = .name.written("~my-node-4")  // as the Hub reads it
  let raw: Filter<Node> = .raw("aFieldThatHubKitDoesNotKnow", "~my-node-4")
  // snippet.end
  return [typed, written, raw]
}

func operators() -> [FilterOperator] {
  // snippet.operators
  let operators = FilterOperator.allCases
  // snippet.end
  return Array(operators)
}
