/// Values by name, in order, names compared by their bytes.
struct OrderedMembers<Value> {
  var entries: [(key: String, value: Value)] = []
  /// Positions by name; kept only where searching one by one would be slow.
  private var positions: [ExactKey: Int] = [:]

  private static var searchLimit: Int { 16 }

  subscript(key: String) -> Value? {
    get { position(of: key).map { entries[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): entries[position].value = value
      case (let position?, nil):
        entries.remove(at: position)
        reindex()
      case (nil, let value?): insert(value, forKey: key)
      case (nil, nil): break
      }
    }
  }

  func contains(_ key: String) -> Bool { position(of: key) != nil }

  /// Adds a member unless there is one of this name.
  mutating func append(_ value: Value, forKey key: String) {
    if position(of: key) == nil { insert(value, forKey: key) }
  }

  private func position(of key: String) -> Int? {
    if entries.count > Self.searchLimit { return positions[ExactKey(key)] }
    return entries.firstIndex { $0.key.hasSameBytes(as: key) }
  }

  /// Adds a member whose name is known to be new.
  mutating func insert(_ value: Value, forKey key: String) {
    entries.append((key, value))
    if entries.count == Self.searchLimit + 1 {
      reindex()
    } else if entries.count > Self.searchLimit {
      positions[ExactKey(key)] = entries.count - 1
    }
  }

  private mutating func reindex() {
    positions.removeAll()
    guard entries.count > Self.searchLimit else { return }
    for (position, entry) in entries.enumerated() { positions[ExactKey(entry.key)] = position }
  }
}

extension OrderedMembers: Sendable where Value: Sendable {}
