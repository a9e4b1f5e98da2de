import Hexoskin
@_spi(Backend) import HubQuery
import HubTesting

/// Reads a recorded query of a typed list back: into typed conditions as far as those say just that, and into parameters
/// as callers spell them otherwise.
struct HexoskinQueryReading<Resource: HexoskinSnapshot> {
  private static var operators: [String: FilterOperator] {
    [
      "": .equal, "gt": .greaterThan, "gte": .greaterThanOrEqual, "lt": .lessThan, "lte": .lessThanOrEqual,
      "in": .memberOf, "startswith": .prefix, "endswith": .suffix, "contains": .contains,
    ]
  }

  private(set) var filter: Filter<Resource>?
  private(set) var sort: Sort<Resource>?
  private(set) var page = PageRequest.serverDefault
  private(set) var parameters = HexoskinParameters()

  /// The values of a query.
  ///
  /// - Parameters:
  ///   - items: The query.
  ///   - calls: By which typed values are told from others.
  init(_ items: [QueryItem], _ calls: HexoskinCalls<Resource>) {
    for item in items {
      var next = self
      guard items.filter({ $0.name == item.name }).count == 1, (try? next.take(item)) != nil,
        let query = try? calls.list(ListQuery(filter: next.filter, sort: next.sort, page: next.page)).query,
        query.contains(item), query.count == items.count(where: { taken($0) }) + 1
      else {
        parameters.parameters.append(.init(item.name, .string(item.value)))
        continue
      }
      self = next
      taken.append(item)
    }
  }

  private var taken: [QueryItem] = []

  private func taken(_ item: QueryItem) -> Bool { taken.contains(item) }

  private mutating func take(_ item: QueryItem) throws {
    switch item.name {
    case "limit": page.limit = try number(item.value)
    case "offset": page.offset = try number(item.value)
    case "order_by":
      for column in item.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        let isDescending = column.hasPrefix("-")
        let key = try Resource.fieldTable.sortKey(isDescending ? String(column.dropFirst()) : column)
        let part: Sort<Resource> = .by(key, isDescending ? .descending : .ascending)
        sort = sort?.then(part) ?? part
      }
    default:
      let condition = try condition(item)
      filter = filter.map { $0 && condition } ?? condition
    }
  }

  private func condition(_ item: QueryItem) throws -> Filter<Resource> {
    let parts = item.name.split(separator: "__", maxSplits: 1).map(String.init)
    let (name, lookup) = (parts.first ?? "", parts.count == 2 ? parts[1] : "")
    let values = item.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let comparison = Self.operators[lookup] else {
      let field = Field<Resource, String>(name)
      switch lookup {
      case "isnull":
        guard let isNull = Bool(item.value.lowercased()) else { throw Unmakeable("a malformed parameter") }
        return field.isNull(isNull)
      case "range":
        guard values.count == 2 else { throw Unmakeable("a malformed parameter") }
        return field.compare(.range, values[0], values[1])
      default: return field.compare(HexoskinLookup(rawValue: lookup), item.value)
      }
    }
    return try Resource.fieldTable.condition(name, comparison, comparison == .memberOf ? values : [item.value])
  }

  private func number(_ text: String) throws -> Int {
    guard let number = Int(text), "\(number)" == text else { throw Unmakeable("a malformed parameter") }
    return number
  }
}
