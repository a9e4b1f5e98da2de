import HubHTTP

/// The parameters of a query, each of which may be there once.
struct RecordedParameters {
  private var values: [String: String] = [:]

  init(_ items: [QueryItem], names: [String]) throws {
    for item in items {
      guard names.contains(item.name) else { throw Unmakeable("a parameter that the operation does not have") }
      guard values.updateValue(item.value, forKey: item.name) == nil else { throw Unmakeable("a repeated parameter") }
    }
  }

  subscript(name: String) -> String? { values[name] }

  func number(_ name: String, least: Int) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number >= least, "\(number)" == text else {
      throw Unmakeable("a malformed parameter")
    }
    return number
  }

  func truth(_ name: String) throws -> Bool? {
    guard let text = values[name] else { return nil }
    guard let truth = Bool(text) else { throw Unmakeable("a malformed parameter") }
    return truth
  }

  /// The parts of a list; an empty text has none.
  func list(_ name: String) throws -> [String]? {
    guard let text = values[name] else { return nil }
    return text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
