import FlameHub

/// The query of a log operation: the ids by which the Hub finds a log, a level and a page.
struct RecordedLogQuery {
  private var ids: [String: String] = [:]
  private(set) var level: LogLevel?
  private(set) var page = PageRequest.serverDefault

  init(_ items: [QueryItem], ids names: [String]) throws {
    for item in items {
      switch item.name {
      case "page[limit]": page.limit = try number(item.value)
      case "page[offset]": page.offset = try number(item.value)
      case "filter[level]" where level == nil && !item.value.contains(","): level = LogLevel(rawValue: item.value)
      case let name where names.contains { name == "filter[\($0)]" } && ids[name] == nil: ids[name] = item.value
      default: throw Unmakeable("a parameter that the operation does not have")
      }
    }
    guard ids.count == names.count else { throw Unmakeable("a parameter that is missing") }
  }

  func id(_ name: String) -> String { ids["filter[\(name)]"] ?? "" }

  private func number(_ text: String) throws -> Int {
    guard let number = Int(text), "\(number)" == text else { throw Unmakeable("a malformed parameter") }
    return number
  }
}
