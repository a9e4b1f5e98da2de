import FlameHub

/// What a server did with a query, read from the items of its answer.
struct RecordedTreatment {
  /// What a table can be wrong about.
  enum Kind: String, CaseIterable {
    case obeyedFilters, ignoredFilters, sorts, addedFields, leftOutFields, relations, nulls
  }

  /// How often something could be compared.
  private(set) var counts: [Kind: Int] = [:]

  /// Where a list is not what the table of its collection says of the query.
  mutating func faults(
    of query: [QueryItem], _ items: [JSONValue], in collection: String, _ names: RecordedNames
  ) -> [String] {
    let parameters = Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first }
    let fields = parameters["fields"]?.split(separator: ",").map(String.init) ?? []
    guard !items.isEmpty, parameters.count == query.count, fields.allSatisfy({ $0.hasPrefix("+") }) else { return [] }
    var faults: [String] = []
    for (name, row) in RecordedKinds.rows(of: collection, in: names.generation) {
      let traits = row.traits(of: names.generation)
      if let text = parameters["filter[\(name)]"], Self.isPlain(text), let obeyed = Self.obeys(items, name, text),
        // One record fits by chance where there is no other.
        !obeyed || items.count > 1 || traits.contains(.filterable)
      {
        if count(obeyed ? .obeyedFilters : .ignoredFilters, obeyed != traits.contains(.filterable)) {
          faults.append("filter \(name)")
        }
      }
      // Beyond ASCII the order is the database's.
      let isASCII = items.allSatisfy { Self.text($0[name])?.utf8.allSatisfy { $0 < 0x80 } ?? true }
      if parameters["sort"] == name, traits.contains(.sortable), isASCII, count(.sorts, !Self.ascends(items, name)) {
        faults.append("sort \(name)")
      }
      let isAsked = fields.contains("+\(name)")
      if traits.contains(.optional), count(isAsked ? .addedFields : .leftOutFields, Self.has(items, name) != isAsked) {
        faults.append("optional field \(name)")
      }
      if items.contains(where: { $0[name] == .null }), count(.nulls, !traits.contains(.nullable)) {
        faults.append("null \(name)")
      }
      if case .relation = row.kind {
        let isIncluded = parameters["include"]?.split(separator: ",").contains(Substring(name)) ?? false
        let isDelivered = isIncluded && !traits.contains(.undelivered)
        if count(.relations, Self.has(items, name) != isDelivered) { faults.append("relation \(name)") }
      }
    }
    return faults
  }

  /// Counts a comparison; gives whether it failed.
  private mutating func count(_ kind: Kind, _ isWrong: Bool) -> Bool {
    counts[kind, default: 0] += 1
    return isWrong
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(",") && !"!~<>=".contains(text.prefix(1))
  }

  /// Whether all items fit a value; nil when they do not have the member.
  private static func obeys(_ items: [JSONValue], _ name: String, _ text: String) -> Bool? {
    guard has(items, name) else { return nil }
    // The Hub trims values, and takes 1 for true (wire page, section 10.3).
    let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).lowercased()
    let expected = trimmed == "1" ? "true" : trimmed
    return items.allSatisfy { (self.text($0[name]) ?? "null").lowercased() == expected }
  }

  private static func ascends(_ items: [JSONValue], _ name: String) -> Bool {
    let texts = items.map { (text($0[name]) ?? "").lowercased() }
    return zip(texts, texts.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private static func has(_ items: [JSONValue], _ name: String) -> Bool {
    items.contains { $0[name] != nil }
  }

  private static func text(_ value: JSONValue?) -> String? {
    value?.stringValue ?? value.flatMap { $0 == .null ? nil : $0.description }
  }
}
