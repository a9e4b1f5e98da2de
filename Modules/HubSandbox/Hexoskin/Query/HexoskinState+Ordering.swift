import HubJSON

// The order of lists (wire page, 5.6).
extension HexoskinState {
  func ordered(_ rows: [JSONObject], _ call: HexoskinCall) throws(HexoskinRefusal) -> [JSONObject] {
    guard let given = call.query.values("order_by") ?? call.query.values("sort_by") else { return rows }
    var keys: [(path: [HexoskinField], isDescending: Bool)] = []
    for text in given.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      keys.append(try key(String(text), call.resource))
    }
    return rows.enumerated().sorted { left, right in
      for key in keys {
        let order = Self.compare(value(key.path, of: left.element), value(key.path, of: right.element))
        if order != 0 { return key.isDescending ? order > 0 : order < 0 }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func key(
    _ text: String, _ resource: HexoskinResource
  ) throws(HexoskinRefusal) -> (path: [HexoskinField], isDescending: Bool) {
    let isDescending = text.hasPrefix("-")
    let name = Self.unaliased(isDescending ? String(text.dropFirst()) : text, resource)
    var names = Self.split(name)
    let first = names.removeFirst()
    guard let field = resource[first] else { throw .badRequest("No matching '\(first)' field for ordering on.") }
    guard resource.ordering.contains(first) else {
      throw .badRequest("The '\(first)' field does not allow ordering.")
    }
    var path = [field]
    for name in names {
      guard let next = path.last?.related.flatMap({ resources[$0] })?[name] else { throw .sorry() }
      path.append(next)
    }
    return (path, isDescending)
  }

  /// Nothing comes first, then numbers by value and texts by their bytes.
  private static func compare(_ left: JSONValue, _ right: JSONValue) -> Int {
    if left.isNull || right.isNull { return left.isNull ? (right.isNull ? 0 : -1) : 1 }
    if let first = left.doubleValue, let second = right.doubleValue {
      return first < second ? -1 : first > second ? 1 : 0
    }
    let (first, second) = (PythonText.text(left), PythonText.text(right))
    return first == second ? 0 : first.utf8.lexicographicallyPrecedes(second.utf8) ? -1 : 1
  }
}
