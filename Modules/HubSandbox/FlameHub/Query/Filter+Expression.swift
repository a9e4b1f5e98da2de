import HubJSON

// The "expression" grammar: `filter=and(eq(name,'a'),gt(createdAt,'b'))`. Recorded are `eq` and one refusal; the rest is
// in the source of the Hub's query library.
extension Filter {
  /// Reads an expression about a resource; unlike those of the "simple" grammar its fields must be allowed.
  init(expression: String, of resource: Resource, in catalogue: ResourceCatalogue) throws(HubFailure) {
    var parser = ExpressionParser(tokens: try ExpressionToken.tokens(of: expression), resource, catalogue)
    self = try parser.wholeFilter()
  }
}

private struct ExpressionParser {
  private static let depthLimit = 32

  private let tokens: [ExpressionToken]
  private let resource: Resource
  private let catalogue: ResourceCatalogue
  private var position = 0

  init(tokens: [ExpressionToken], _ resource: Resource, _ catalogue: ResourceCatalogue) {
    self.tokens = tokens
    self.resource = resource
    self.catalogue = catalogue
  }

  private var next: ExpressionToken { position < tokens.count ? tokens[position] : .end }

  mutating func wholeFilter() throws(HubFailure) -> Filter {
    let filter = try filter(depth: 0)
    guard next == .end else { throw .syntax("Unexpected token: \(next.kind)") }
    return filter
  }

  private mutating func filter(depth: Int) throws(HubFailure) -> Filter {
    guard depth <= Self.depthLimit else { throw .syntax("The maximum nesting depth was exceeded.") }
    guard case .keyword(let function) = next, function != "null" else {
      throw .syntax("Unexpected token in filter expression: \(next.kind)")
    }
    position += 1
    try expect(.open)
    var filter: Filter
    switch function {
    case "and", "or":
      var filters = [try self.filter(depth: depth + 1)]
      while take(.comma) { filters.append(try self.filter(depth: depth + 1)) }
      filter = function == "and" ? .all(filters) : .any(filters)
    case "not":
      filter = .not(try self.filter(depth: depth + 1))
    default:
      let path = try path()
      filter = .field(path, try condition(function, on: path))
    }
    try expect(.close)
    return filter
  }

  private mutating func condition(_ function: String, on path: [String]) throws(HubFailure) -> FilterCondition {
    if function == "in" || function == "nin" {
      var values: [JSONValue] = []
      while take(.comma) { values.append(try value()) }
      return function == "in" ? .member(of: values) : .not(.member(of: values))
    }
    try expect(.comma)
    if ["contains", "startsWith", "endsWith"].contains(function) {
      guard case .text = next else { throw .syntax("Expected ESCAPED_TEXT, got \(next.kind)") }
      guard case .string(let text) = try value() else {
        throw .unreadableQuery(
          "The value of the key \(path.joined(separator: ".")) is invalid.", code: "keyValueInvalid",
          key: path.joined(separator: "."))
      }
      return function == "contains" ? .contains(text) : function == "startsWith" ? .startsWith(text) : .endsWith(text)
    }
    let value = try value()
    switch function {
    case "eq": return .equal(value)
    case "lt", "lte": return .less(value, orEqual: function == "lte")
    default: return .greater(value, orEqual: function == "gte")
    }
  }

  private mutating func path() throws(HubFailure) -> [String] {
    var path = [try name()]
    while take(.dot) { path.append(try name()) }
    if path.count > 1, path[0] == resource.schema.name { path.removeFirst() }
    var owner = resource
    for name in path.dropLast() {
      guard let other = owner.relation(name).flatMap({ catalogue.resource(at: $0.path) }) else {
        throw .unreadableQuery(
          "The key path \(name) is invalid.", code: "keyPathInvalid", key: path.joined(separator: "."))
      }
      owner = other
    }
    guard let name = path.last, owner.schema.filters.contains(name) else {
      throw .unreadableQuery(
        "The key \(path.last ?? "") is not permitted.", code: "keyNotAllowed", key: path.joined(separator: "."))
    }
    return path
  }

  private mutating func name() throws(HubFailure) -> String {
    guard case .field(let name) = next else { throw .syntax("Expected FIELD, got \(next.kind)") }
    position += 1
    return name
  }

  private mutating func value() throws(HubFailure) -> JSONValue {
    let token = next
    position += 1
    switch token {
    case .text(let text): return FilterCondition.scalar(text.trimmingWhitespace)
    case .keyword("null"): return .null
    default: throw .syntax("Unexpected token in value: \(token.kind)")
    }
  }

  private mutating func take(_ token: ExpressionToken) -> Bool {
    guard next == token else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ token: ExpressionToken) throws(HubFailure) {
    guard take(token) else { throw .syntax("Expected \(token.kind), got \(next.kind)") }
  }
}
