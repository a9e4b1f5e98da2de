import HubJSON

/// All records of a Hub, by the path of their collection.
struct RecordStore: Sendable {
  /// What the tables hold.
  let catalogue: ResourceCatalogue
  private var tables: [String: RecordTable] = [:]

  init(_ catalogue: ResourceCatalogue) { self.catalogue = catalogue }

  subscript(path: String) -> RecordTable {
    get { tables[path] ?? RecordTable() }
    // Modified in place, so that a table is not copied for every record.
    _modify { yield &tables[path, default: RecordTable()] }
  }

  /// The records in which a member has a value.
  func all(_ path: String, where member: String, is value: JSONValue) -> [JSONObject] {
    self[path].candidates([(member, value)]).filter { $0[member] == value }
  }

  func first(_ path: String, where member: String, is value: JSONValue) -> JSONObject? {
    self[path].candidates([(member, value)]).first { $0[member] == value }
  }
}
