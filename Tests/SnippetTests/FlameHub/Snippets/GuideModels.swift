import FlameHub

func guideUnset(_ hub: FlameHubClient, _ node: Node) async throws -> (text: String, node: Node) {
  // snippet.unset
  var changes = NodeUpdate()
  changes.hidden = false
  changes.externalName = nil  // null is sent
  changes.type = .aggregator
  changes.$type.unset()  // as if it had not been set
  print(changes)  // {"hidden":false,"externalName":null}
  let updated = try await hub.core.nodes.update(node, with: changes)
  // snippet.end
  return ("\(changes)", updated)
}

func guideIndented(_ node: Node) throws -> String {
  // snippet.indented
  var encoder = HubJSONEncoder()
  encoder.isPretty = true
  let text = String(decoding: try encoder.encode(node), as: UTF8.self)
  // snippet.end
  return text
}

// snippet.types
struct NodeSearch {
  var filter: Filter<Node>?
  var sort: Sort<Node> = .by(.name)
  var page: PageRequest = .default
  var include: [Relation<Node>] = []

  func nodes(of type: NodeType, in hub: FlameHubClient) async throws -> [Node] {
    try await hub.core.nodes.list(where: filter, sort: sort, page: page, include: include).items
      .filter { $0.type == type }
  }
}
// snippet.end
