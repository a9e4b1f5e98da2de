import HubJSON

// Filters of lists (wire page, 5.5).
extension HexoskinState {
  /// The objects of a list that meet the conditions of its query.
  ///
  /// - Returns: The objects, and whether the server would fail when it asked its database for them.
  func filtered(_ call: HexoskinCall) throws(HexoskinRefusal) -> (rows: [JSONObject], fails: Bool) {
    var conditions: [HexoskinCondition] = []
    var parts: [(path: [HexoskinField], lookup: HexoskinLookup, argument: HexoskinCondition.Argument)] = []
    for parameter in call.query.parameters {
      if let part = try condition(parameter.name, parameter.values, call.resource) { parts.append(part) }
    }
    // Names are looked at before values, whatever the order.
    for part in parts {
      let last = part.path[part.path.count - 1]
      let kind =
        last.related.flatMap { resources[$0] }.map { related in related.hasIntegerKey ? .integer : .string }
        ?? last.kind
      conditions.append(
        try HexoskinCondition(path: part.path, lookup: part.lookup, kind: kind, argument: part.argument))
    }
    let all = visible(call.resource, to: call.visitor)
    if conditions.contains(where: { $0.test == nil }) { return ([], true) }
    let rows = all.filter { row in
      conditions.allSatisfy { condition in condition.test?(value(condition.path, of: row)) ?? false }
    }
    return (rows, false)
  }

  /// The value at the end of a path of relations.
  func value(_ path: [HexoskinField], of row: JSONObject) -> JSONValue {
    var row = row
    for field in path.dropLast() {
      guard let related = field.related.flatMap({ resources[$0] }),
        let next = row[field.name].flatMap({ tables[related.table]?[PythonText.text($0)] })
      else { return .null }
      row = next
    }
    return path.last.flatMap { row[$0.name] } ?? .null
  }

  /// - Returns: nil for a parameter that is no filter.
  private func condition(
    _ parameter: String, _ values: [String], _ resource: HexoskinResource
  ) throws(HexoskinRefusal) -> (path: [HexoskinField], lookup: HexoskinLookup, argument: HexoskinCondition.Argument)? {
    var names = Self.split(Self.unaliased(parameter, resource))
    let name = names.removeFirst()
    guard let field = resource[name] else { return nil }
    if resource.isMade(name) { throw .badRequest("The '\(name)' field is not a valid field name") }
    var lookup = HexoskinLookup.exact
    if let last = names.last, let given = HexoskinLookup(last, for: field.kind) {
      lookup = given
      names.removeLast()
    }
    let path = try path(field, names, lookup, resource)
    let isRelation = field.kind == .related
    let given = isRelation ? values.map(Self.keyText) : values
    return (path, lookup, try HexoskinCondition.Argument(given, lookup))
  }

  private func path(
    _ field: HexoskinField, _ rest: [String], _ lookup: HexoskinLookup, _ resource: HexoskinResource
  ) throws(HexoskinRefusal) -> [HexoskinField] {
    guard let filtering = resource.filtering[field.name] else {
      throw .badRequest("The '\(field.name)' field does not allow filtering.")
    }
    if case .lookups(let allowed) = filtering, !allowed.contains(lookup.rawValue) {
      throw .badRequest("'\(lookup.rawValue)' is not an allowed filter on the '\(field.name)' field.")
    }
    guard let next = rest.first else { return [field] }
    guard let related = field.related.flatMap({ resources[$0] }) else {
      throw .badRequest("The '\(field.name)' field does not support relations.")
    }
    guard case .relations = filtering else {
      throw .badRequest("Lookups are not allowed more than one level deep on the '\(field.name)' field.")
    }
    guard let inner = related[next] else { throw .badRequest("The '\(next)' field does not allow filtering.") }
    return [field] + (try path(inner, Array(rest.dropFirst()), lookup, related))
  }

  /// A relation is named by an id or a URI; of a URI the last part counts (wire page, 5.5).
  private static func keyText(_ text: String) -> String {
    guard text.contains("/") else { return text }
    return text.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The names that older clients have for the ends of a record.
  static func unaliased(_ name: String, _ resource: HexoskinResource) -> String {
    guard resource.name == "record" else { return name }
    for (alias, field) in [("startTimestamp", "start"), ("endTimestamp", "end")]
    where name == alias || name.hasPrefix("\(alias)__") { return field + name.dropFirst(alias.count) }
    return name
  }

  /// The parts between double underscores.
  static func split(_ name: String) -> [String] {
    var parts: [String] = []
    var rest = name[...]
    while let mark = rest.firstRange(of: "__") {
      parts.append(String(rest[..<mark.lowerBound]))
      rest = rest[mark.upperBound...]
    }
    return parts + [String(rest)]
  }
}
