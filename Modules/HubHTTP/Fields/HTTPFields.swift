/// Header fields in the order sent; several fields may have one name.
public struct HTTPFields: Hashable, Sendable {
  private var fields: [HTTPField] = []

  /// No fields.
  public init() {}

  /// Fields in the order given.
  public init(_ fields: some Sequence<HTTPField>) {
    self.fields = Array(fields)
  }

  /// The value under a name, several of them joined by `, ` (RFC 9110, 5.3); setting replaces them all, nil removes.
  public subscript(name: HTTPField.Name) -> String? {
    get {
      let values = self[values: name]
      return values.isEmpty ? nil : values.joined(separator: ", ")
    }
    set {
      guard let newValue else { return fields.removeAll { $0.name == name } }
      if let first = fields.firstIndex(where: { $0.name == name }) {
        fields[first].value = newValue
        let rest = fields.index(after: first)
        fields = fields[..<rest] + fields[rest...].filter { $0.name != name }
      } else {
        fields.append(HTTPField(name: name, value: newValue))
      }
    }
  }

  /// Every value under a name, in order.
  public subscript(values name: HTTPField.Name) -> [String] {
    fields.lazy.filter { $0.name == name }.map(\.value)
  }

  /// Adds a field after the others.
  public mutating func append(_ field: HTTPField) { fields.append(field) }

  /// Whether a field has the name.
  public func contains(_ name: HTTPField.Name) -> Bool { fields.contains { $0.name == name } }
}

extension HTTPFields: RandomAccessCollection {
  /// The position of the first field.
  public var startIndex: Int { fields.startIndex }

  /// The position after the last field.
  public var endIndex: Int { fields.endIndex }

  /// The field at a position.
  public subscript(position: Int) -> HTTPField { fields[position] }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
  /// Fields in the order written.
  public init(dictionaryLiteral elements: (HTTPField.Name, String)...) {
    fields = elements.map(HTTPField.init(name:value:))
  }
}
