import HubHTTP
import HubJSON
import HubTransport

/// The types that were seen at each place of an operation's answers.
struct AnswerShape {
  private var types: [JSONPath: Set<Drift.JSONType>] = [:]
  /// The object or array that a place is in.
  private var parents: [JSONPath: JSONPath] = [:]

  /// The shapes of an archive's JSON answers; operations whose answers are something else have an empty one.
  static func byOperation(_ archive: HTTPArchive, _ router: EndpointRouter?) -> [String: AnswerShape] {
    var shapes: [String: AnswerShape] = [:]
    for exchange in archive.exchanges {
      let request = exchange.request
      let operation = router?.match(request)?.endpoint.name ?? "\(request.method) \(pattern(of: request.path))"
      let value = exchange.response.mediaType.map(\.isJSON) ?? true ? exchange.responseBody : []
      var shape = shapes["\(operation) \(exchange.response.status)"] ?? AnswerShape()
      if let value = try? JSONValue(parsing: value) { shape.add(value, at: JSONPath()) }
      shapes["\(operation) \(exchange.response.status)"] = shape
    }
    return shapes
  }

  private static func pattern(of path: String) -> String {
    path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.decode($0).isIdentifier ? "{}" : String($0) }.joined(separator: "/")
  }

  private mutating func add(_ value: JSONValue, at path: JSONPath) {
    types[path, default: []].insert(value.type)
    switch value {
    case .object(let members):
      for (name, member) in members {
        let child = name.isIdentifier ? path.element("*") : path.member(name)
        parents[child] = path
        add(member, at: child)
      }
    case .array(let elements):
      for element in elements {
        let child = path.element("*")
        parents[child] = path
        add(element, at: child)
      }
    case .null, .bool, .number, .string: break
    }
  }

  func changes(to after: AnswerShape, operation: String) -> [Drift.Change] {
    let paths = Set(types.keys).union(after.types.keys)
    return paths.sorted { $0.description < $1.description }.compactMap { path in
      let old = types[path] ?? []
      let new = after.types[path] ?? []
      guard isDifferent(old, new, path, after) else { return nil }
      return Drift.Change(operation: operation, path: path.description, before: old, after: new)
    }
  }

  private func isDifferent(
    _ old: Set<Drift.JSONType>, _ new: Set<Drift.JSONType>, _ path: JSONPath, _ after: AnswerShape
  ) -> Bool {
    if old.isEmpty || new.isEmpty {
      // An empty list says nothing of its elements, and where the whole is gone its parts need not be told.
      guard let parent = parents[path] ?? after.parents[path] else { return false }
      let evidence = (old.isEmpty ? types : after.types)[parent] ?? []
      return evidence.contains(.object) && !path.isElement
    }
    let known = old.subtracting([.null])
    let now = new.subtracting([.null])
    return new.contains(.null) && !old.contains(.null) || !known.isEmpty && !now.isSubset(of: known)
  }
}

extension JSONPath {
  /// Whether it is one of many: an element, or a member whose name is an id.
  fileprivate var isElement: Bool { description.hasSuffix("[*]") }
}

extension JSONValue {
  fileprivate var type: Drift.JSONType {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension String {
  /// Whether a text looks like an id: digits alone, a UUID, or 16 hexadecimal digits and more.
  fileprivate var isIdentifier: Bool {
    guard !isEmpty else { return false }
    let bytes = utf8.filter { $0 != UInt8(ascii: "-") }
    let isDigits = utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isHexadecimal = bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    return isDigits || isHexadecimal && bytes.count >= 16
  }
}
