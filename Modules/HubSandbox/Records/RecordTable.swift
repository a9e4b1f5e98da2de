import HubJSON

/// The records of one resource, in the order of their creation.
struct RecordTable: Sendable {
  private var order: [String] = []
  private var records: [String: JSONObject] = [:]

  var all: [JSONObject] { order.compactMap { records[$0] } }

  /// The record of an id; ids compare without regard to case, as PostgreSQL's do.
  func record(_ id: String) -> JSONObject? { records[id.lowercased()] }

  /// Adds a record, or puts it in the place of the one with its id.
  mutating func put(_ record: JSONObject) {
    guard let id = record["id"]?.stringValue?.lowercased() else { return }
    if records.updateValue(record, forKey: id) == nil { order.append(id) }
  }

  mutating func remove(_ id: String) {
    let id = id.lowercased()
    guard records.removeValue(forKey: id) != nil else { return }
    order.removeAll { $0 == id }
  }
}
