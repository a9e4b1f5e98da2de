/// What an encoder is asked to fill; shared by the containers over it.
final class EncodingNode {
  enum Content {
    case nothing
    case value(JSONValue)
    case array([EncodingPart])
    case object(OrderedMembers<EncodingPart>)
  }

  var content = Content.nothing
}

/// A finished value, or one that containers may still fill.
enum EncodingPart {
  case value(JSONValue)
  case node(EncodingNode)

  /// The value, `nil` when nothing was encoded.
  var finished: JSONValue? {
    guard case .node(let node) = self else {
      if case .value(let value) = self { return value }
      return nil
    }
    switch node.content {
    case .nothing: return nil
    case .value(let value): return value
    // What encodes nothing inside a container is an empty object there.
    case .array(let parts): return .array(parts.map { $0.finished ?? .object(JSONObject()) })
    case .object(let members):
      return .object(JSONObject(members.entries.map { ($0.key, $0.value.finished ?? .object(JSONObject())) }))
    }
  }
}
