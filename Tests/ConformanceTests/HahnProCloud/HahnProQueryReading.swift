import HahnProCloud

/// Reads a recorded query of a list back into typed values.
struct HahnProQueryReading<Resource: HahnProResource> {
  private(set) var filter: Filter<Resource>?
  private(set) var sort: Sort<Resource>?
  private(set) var page = PageRequest.serverDefault
  private(set) var populate: [Relation<Resource>] = []
  private(set) var select: [String]?
  private(set) var language: String?
  private let table = Resource.fieldTable
  private let calls: HahnProCalls<Resource>

  /// The values of a query, of which the operation has the named parameters.
  init(_ items: [QueryItem], _ names: String..., calls: HahnProCalls<Resource>) throws {
    self.calls = calls
    let parameters = try RecordedParameters(items, names: names)
    page = try Self.page(parameters)
    language = parameters["lang"]
    select = try parameters.list("select")
    if let names = try parameters.list("populate") {
      guard !names.isEmpty else { throw Unmakeable("an empty parameter, which says nothing") }
      populate = try names.map { name in try known("populate") { try table.relation(name) } }
    }
    if let text = parameters["sort"] { sort = try sort(text) }
    if let text = parameters["filter"] { filter = try filter(text) }
  }

  private static func page(_ parameters: RecordedParameters) throws -> PageRequest {
    let limit = try parameters.number("limit", least: 0)
    let page = try parameters.number("page", least: 1)
    switch (limit, page) {
    case (nil, nil): return .serverDefault
    case (nil, _): throw Unmakeable("a page without a limit")
    case (0, 1): return .everything
    case (let limit?, nil): return PageRequest(limit: limit, offset: nil)
    case (0, _): throw Unmakeable("a second page of everything")
    case (let limit?, let page?): return .page(page, limit: limit)
    }
  }

  private func sort(_ text: String) throws -> Sort<Resource> {
    let isDescending = text.hasPrefix("-")
    let key = try known("sort") { try table.sortKey(isDescending ? String(text.dropFirst()) : text) }
    return .by(key, isDescending ? .descending : .ascending)
  }

  private func known<Value>(_ what: String, _ find: () throws -> Value) throws -> Value {
    do { return try find() } catch is InvalidRequestError {
      throw Unmakeable("\(what): a name that the operation's table does not have")
    }
  }

  private func filter(_ text: String) throws -> Filter<Resource> {
    guard !text.isEmpty else { return .everything }
    return try text.split(separator: ";", omittingEmptySubsequences: false).reduce(.everything) { filter, clause in
      try filter && condition(String(clause))
    }
  }

  /// The typed condition of a written one: operator and values where they come out the same, the text otherwise.
  private func condition(_ clause: String) throws -> Filter<Resource> {
    let field = String(clause.prefix { $0.isLetter || $0.isNumber || "_$.-".contains($0) })
    let text = String(clause.dropFirst(field.count))
    let value = String(text.dropFirst(2))
    let comparison: FilterOperator
    switch text.prefix(2) {
    case "==": comparison = .equal
    case "=@": comparison = .memberOf
    case ">=": comparison = .greaterThanOrEqual
    case "<=": comparison = .lessThanOrEqual
    default: throw Unmakeable("a malformed filter")
    }
    let values = comparison == .memberOf ? value.split(separator: ",").map(String.init) : [value]
    if let typed = try? table.condition(field, comparison, values), spells(typed, as: clause) { return typed }
    return try known("filter") { try table.condition(field, written: text) }
  }

  private func spells(_ filter: Filter<Resource>, as text: String) -> Bool {
    let call = try? calls.list(ListQuery(filter: filter, page: .serverDefault))
    return call?.query == [QueryItem("filter", text)]
  }
}
