import FlameHub

func guidePages(_ hub: FlameHubClient) async throws -> (first: Page<Node>, next: Page<Node>) {
  // snippet.page
  let first25 = try await hub.core.nodes.list(page: .init(limit: 25))
  let next10 = try await hub.core.nodes.list(page: .init(limit: 10, offset: 10))
  assert(first25.items[10..<20] == next10.items[...])
  // snippet.end
  return (first25, next10)
}

func guideDefaultPage(_ hub: FlameHubClient) async throws -> [Page<Node>] {
  // snippet.defaultPage
  let named = try await hub.core.nodes.list(page: .default)
  let unnamed = try await hub.core.nodes.list()
  // snippet.end
  return [named, unnamed]
}

func guideFilter(_ hub: FlameHubClient) async throws -> Node? {
  // snippet.filter
  let node = try await hub.core.nodes.list(where: .name == "my-node-42").items.first
  // snippet.end
  return node
}

func guideLike(_ hub: FlameHubClient) async throws -> [Page<Node>] {
  // snippet.like
  let written = try await hub.core.nodes.list(where: .name.written("~my-node-4"))
  let compared = try await hub.core.nodes.list(where: .name.compare(.like, "my-node-4"))
  let meant = try await hub.core.nodes.list(where: .name.hasPrefix("my-node-4"))  // in every generation the same
  assert(written.items == compared.items && compared.items == meant.items)
  // snippet.end
  return [written, compared, meant]
}

func guideOperators() -> [Filter<Node>] {
  // snippet.operators
  let filters: [Filter<Node>] = [
    .name != "my-node-1",
    .name < "my-node-2",
    .name <= "my-node-2",
    .name > "my-node-4",
    .name >= "my-node-4",
    .name == "my-node-4",
    .online == false,
    .robotID == nil,
  ]
  // snippet.end
  return filters
}

func guideOperatorValues() -> [Filter<Node>] {
  // snippet.operatorValues
  let filters: [Filter<Node>] = [
    .name.compare(.notEqual, "my-node-1"),
    .name.compare(.lessThan, "my-node-2"),
    .name.compare(.lessThanOrEqual, "my-node-2"),
    .name.compare(.greaterThan, "my-node-4"),
    .name.compare(.greaterThanOrEqual, "my-node-4"),
    .name.compare(.equal, "my-node-4"),
  ]
  // snippet.end
  return filters
}

func guideSort(_ hub: FlameHubClient) async throws -> (nodes: [Node], sedon: [Node]) {
  // snippet.sort
  let nodes = try await hub.core.nodes.list(sort: .by(.createdAt)).items
  let sedon = try await hub.core.nodes.list(sort: .descending(.createdAt)).items
  assert(nodes == sedon.reversed())
  // snippet.end
  return (nodes, sedon)
}
