import HubJSON

/// The objects of one resource, each by its columns: a relation's column is the key of the object that it leads to.
struct HexoskinTable: Sendable {
  private var rows: [String: JSONObject] = [:]
  private var order: [String] = []
  /// The number of the next object.
  var next: Int64 = 1

  /// The objects in the order of their keys.
  var all: [JSONObject] { order.compactMap { rows[$0] } }

  subscript(key: String) -> JSONObject? { rows[key] }

  /// Adds an object, or puts it in the place of the one with its key.
  mutating func put(_ row: JSONObject, key: String) {
    if rows.updateValue(row, forKey: key) == nil {
      let number = Int64(key)
      let place = order.lastIndex { other in
        if let number, let other = Int64(other) { other < number } else { other < key }
      }
      order.insert(key, at: place.map { $0 + 1 } ?? 0)
    }
    if let number = Int64(key), number >= next { next = number == .max ? number : number + 1 }
  }

  mutating func remove(_ key: String) {
    guard rows.removeValue(forKey: key) != nil else { return }
    order.removeAll { $0 == key }
  }
}
