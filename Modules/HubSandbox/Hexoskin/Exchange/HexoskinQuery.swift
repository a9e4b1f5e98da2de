import HubHTTP

/// The parameters of a query, each with all its values, in the order of their first mention.
struct HexoskinQuery: Sendable {
  private(set) var parameters: [(name: String, values: [String])] = []

  init(_ query: some StringProtocol) {
    for item in [QueryItem](queryString: query) {
      if let position = parameters.firstIndex(where: { $0.name == item.name }) {
        parameters[position].values.append(item.value)
      } else {
        parameters.append((item.name, [item.value]))
      }
    }
  }

  /// The last value of a parameter, which is the one that counts.
  subscript(name: String) -> String? { values(name)?.last }

  func values(_ name: String) -> [String]? { parameters.first { $0.name == name }?.values }

  /// The query of another page of the same list (wire page, 5.4).
  func page(limit: Int64, offset: Int64) -> String {
    var items = parameters.filter { $0.name != "limit" && $0.name != "offset" }.flatMap { parameter in
      parameter.values.map { (parameter.name, $0) }
    }
    items += [("limit", "\(limit)"), ("offset", "\(offset)")]
    return items.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
  }

  /// Blanks are written as `+` in forms.
  private static func encoded(_ text: String) -> String {
    PercentEncoding.queryComponent(text).replacing("%20", with: "+")
  }
}
