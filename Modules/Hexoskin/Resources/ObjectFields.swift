/// The fields of an object, in the order in which the server sent them.
struct ObjectFields {
  /// What a field holds.
  enum Field {
    /// A value that is no object.
    case value(HexoskinValue)
    /// An object that is found by its URI.
    case link(ObjectURI)
  }

  private(set) var names: [String] = []
  private var values: [String: Field] = [:]

  subscript(name: String) -> Field? {
    get { values[name] }
    set {
      if values[name] == nil {
        if newValue != nil { names.append(name) }
      } else if newValue == nil {
        names.removeAll { $0 == name }
      }
      values[name] = newValue
    }
  }

  /// Takes over all fields of another.
  mutating func merge(_ other: ObjectFields) {
    for name in other.names { self[name] = other[name] }
  }
}
