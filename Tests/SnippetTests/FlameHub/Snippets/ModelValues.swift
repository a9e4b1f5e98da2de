import FlameHub

func unknownValues(_ node: Node) -> String {
  // snippet.openValues
  let word =
    switch node.type {
    case .default: "takes part"
    case .aggregator: "adds up"
    case let other: "is a \(other.rawValue)"  // a value that this version of HubKit does not know
    }
  // snippet.end
  return word
}

func unknownMembers(_ json: [UInt8]) throws -> [UInt8] {
  // snippet.wire
  var node = try HubJSONDecoder().decode(Node.self, from: json)
  print(node.wire["a member that HubKit does not know"] ?? "absent", node.wire.isNull("externalName"))
  node.name = "renamed"
  let written = try HubJSONEncoder().encode(node)  // unknown members and nulls are still there
  // snippet.end
  return written
}

func embedded(_ node: Node) -> String {
  // snippet.embedded
  let registry =
    if let registry = node.registry {
      registry.name
    } else if node.wire.isNull("registry") {
      "the node has none"
    } else {
      "it was not included"
    }
  // snippet.end
  return registry
}

func instants(_ node: Node) -> (Timestamp, String) {
  // snippet.instants
  let created = node.createdAt  // seconds and nanoseconds, never a Double
  print(created)  // the digits that the Hub sent
  // snippet.end
  return (created, created.description)
}
