import HubHTTP

extension QueryNode {
  /// The deepest nesting; what lies deeper is one name, brackets included.
  private static let depthLimit = 5
  private static let parameterLimit = 1000

  /// Reads a query string with the defaults of `qs`: `+` is a blank, no dots, depth 5, 1000 parameters.
  init(parsing query: some StringProtocol) {
    self = .object([])
    for item in [QueryItem](queryString: query).prefix(Self.parameterLimit) {
      let path = Self.path(of: item.name)
      guard !path.isEmpty else { continue }
      insert(item.value, at: path[...])
    }
  }

  /// `filter[registry][name]` as `filter`, `registry`, `name`.
  private static func path(of name: String) -> [String] {
    guard let open = name.firstIndex(of: "["), open > name.startIndex else { return name.isEmpty ? [] : [name] }
    var path = [String(name[..<open])]
    var rest = name[open...]
    while rest.first == "[", path.count <= depthLimit, let close = rest.firstIndex(of: "]") {
      path.append(String(rest[rest.index(after: rest.startIndex)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if rest.first == "[" { path.append(String(rest)) }
    return path
  }
}
