import FlameHub
@_spi(Backend) import HubQuery

/// Reads a recorded query back into typed values.
struct FlameQueryReading<Resource: FlameResource> {
  private(set) var query = ListQuery<Resource>(page: .serverDefault)
  private let table = Resource.fieldTable
  private let names: RecordedNames
  private let calls: FlameCalls<Resource>

  init(_ items: [QueryItem], isList: Bool, names: RecordedNames, calls: FlameCalls<Resource>) throws {
    self.names = names
    self.calls = calls
    var seen: Set<String> = []
    for item in items {
      guard seen.insert(item.name).inserted else { throw Unmakeable("a repeated parameter") }
      switch item.name {
      case "page[limit]" where isList: query.page.limit = try number(item.value)
      case "page[offset]" where isList: query.page.offset = try number(item.value)
      case "sort" where isList: query.sort = try sort(item.value)
      case "include": query.include = try list(item.value).map { try table.relation(name($0, [], "include")) }
      case "fields": query.fields = try fields(item.value)
      default:
        guard isList, let field = filterField(item.name) else {
          throw Unmakeable("a parameter that the operation does not have")
        }
        let condition = try filter(name(field, .filterable, "filter"), item.value)
        query.filter = query.filter.map { $0 && condition } ?? condition
      }
    }
  }

  /// The table's name of a recorded one.
  private func name(_ recorded: String, _ trait: FieldDescription.Traits, _ what: String) throws -> String {
    try names.row(recorded, of: Resource.collection.name, for: trait, what).name
  }

  private func filterField(_ name: String) -> String? {
    guard name.hasPrefix("filter["), name.hasSuffix("]") else { return nil }
    let field = name.dropFirst(7).dropLast()
    return field.contains { $0 == "[" || $0 == "]" } ? nil : String(field)
  }

  /// A number as it is written; what it must be at least is for the dialect to say.
  private func number(_ text: String) throws -> Int {
    guard let number = Int(text), "\(number)" == text else { throw Unmakeable("a malformed parameter") }
    return number
  }

  private func sort(_ text: String) throws -> Sort<Resource>? {
    var sort: Sort<Resource>?
    for part in try list(text) {
      let isDescending = part.hasPrefix("-")
      let key = try table.sortKey(name(isDescending ? String(part.dropFirst()) : part, .sortable, "sort"))
      let next: Sort<Resource> = .by(key, isDescending ? .descending : .ascending)
      sort = sort?.then(next) ?? next
    }
    return sort
  }

  private func fields(_ text: String) throws -> [OptionalField<Resource>] {
    try list(text).map { part in
      guard part.hasPrefix("+") else {
        _ = try name(part.hasPrefix("-") ? String(part.dropFirst()) : part, [], "fields")
        throw Unmakeable("fields: no call chooses members, it only adds optional ones")
      }
      return OptionalField(try name(String(part.dropFirst()), .optional, "fields"))
    }
  }

  private func list(_ text: String) throws -> [String] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains("") else { throw Unmakeable("a malformed parameter") }
    return parts
  }

  /// The typed condition of a written one: operator and values where they come out the same, the text otherwise.
  private func filter(_ field: String, _ text: String) throws -> Filter<Resource> {
    let (comparison, values) = split(text)
    if let typed = try? table.condition(field, comparison, values), spells(typed, as: text) { return typed }
    return try table.condition(field, written: text)
  }

  private func spells(_ filter: Filter<Resource>, as text: String) -> Bool {
    guard let call = try? calls.list(ListQuery(filter: filter, page: .serverDefault)), call.query.count == 1 else {
      return false
    }
    return call.query[0].value.lowercased() == text.lowercased()
  }

  private func split(_ text: String) -> (FilterOperator, [String]) {
    let isNegated = text.hasPrefix("!")
    let operand = isNegated ? text.dropFirst() : text[...]
    if operand.contains(",") {
      return (isNegated ? .notMemberOf : .memberOf, operand.split(separator: ",").map(String.init))
    }
    if isNegated { return (.notEqual, [String(operand)]) }
    let isFirst = names.generation == .hub08
    if !isFirst, text.hasPrefix("~"), text.hasSuffix("~"), text.count > 2 {
      return (.contains, [String(text.dropFirst().dropLast())])
    }
    let spellings: [(String, FilterOperator)] = [
      ("~", isFirst ? .prefix : .suffix), ("<=", .lessThanOrEqual), (">=", .greaterThanOrEqual), ("<", .lessThan),
      (">", .greaterThan),
    ]
    for (prefix, comparison) in spellings where text.hasPrefix(prefix) {
      return (comparison, [String(text.dropFirst(prefix.count))])
    }
    if !isFirst, text.hasSuffix("~") { return (.prefix, [String(text.dropLast())]) }
    return (.equal, [text])
  }
}
