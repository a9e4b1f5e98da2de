import Hangar
import HubTesting

/// Reads a recorded query of a list back into typed values.
struct HangarQueryReading<Resource: HangarResource> {
  private(set) var filter: Filter<Resource>?
  private(set) var sort: Sort<Resource>?
  private(set) var page = PageRequest.serverDefault
  private let table = Resource.fieldTable

  /// The values of a query.
  ///
  /// - Parameters:
  ///   - call: The request.
  ///   - list: The list's call, by which typed conditions are told from others.
  /// - Throws: `Unmakeable` for what no call of the list asks with.
  init(_ call: HangarRecordedCall, _ list: (ListQuery<Resource>) throws -> Call<Page<Resource>>) throws {
    let items = call.match.query
    page = try Self.page(
      RecordedParameters(items.filter { ["limit", "offset"].contains($0.name) }, names: ["limit", "offset"]))
    for item in items where item.name == "sort" { sort = try sort(item.value) }
    let conditions = items.filter { !["limit", "offset", "sort"].contains($0.name) }
    guard !conditions.isEmpty else { return }
    for item in conditions where table[item.name]?.traits.contains(.filterable) != true {
      throw Unmakeable("a parameter that the operation does not have")
    }
    // Operator and values where they come out the same, the text otherwise.
    if let typed = try? typed(conditions, call.profile), spells(typed, as: conditions, list) {
      filter = typed
    } else {
      filter = all(try conditions.map { try table.condition($0.name, written: $0.value) })
    }
  }

  /// The page that a list is asked for.
  static func page(_ parameters: RecordedParameters) throws -> PageRequest {
    PageRequest(
      limit: try parameters.number("limit", least: .min), offset: try parameters.number("offset", least: .min))
  }

  private func sort(_ text: String) throws -> Sort<Resource> {
    let isDescending = text.hasPrefix("-")
    guard let key = try? table.sortKey(isDescending ? String(text.dropFirst()) : text) else {
      throw Unmakeable("sort: a name that the operation's table does not have")
    }
    let next: Sort<Resource> = .by(key, isDescending ? .descending : .ascending)
    return sort?.then(next) ?? next
  }

  /// One condition for each parameter, whose values are alternatives; of tags, servers of 2023 want all.
  private func typed(_ items: [QueryItem], _ profile: HangarProfile) throws -> Filter<Resource>? {
    let names = items.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return try all(
      names.flatMap { name in
        let values = items.filter { $0.name == name }.map(\.value)
        let wantsAll = values.count == 1 || (name == "tag" && profile == .v2023_12)
        return wantsAll
          ? try values.map { try table.condition(name, .equal, [$0]) } : [try table.condition(name, .memberOf, values)]
      })
  }

  private func all(_ conditions: [Filter<Resource>]) -> Filter<Resource>? {
    conditions.dropFirst().reduce(conditions.first) { filter, next in filter.map { $0 && next } }
  }

  private func spells(
    _ filter: Filter<Resource>?, as items: [QueryItem], _ list: (ListQuery<Resource>) throws -> Call<Page<Resource>>
  ) -> Bool {
    guard let call = try? list(ListQuery(filter: filter, page: .serverDefault)) else { return false }
    return Set(items.map(\.name)).allSatisfy { name in
      call.query.filter { $0.name == name } == items.filter { $0.name == name }
    }
  }
}
