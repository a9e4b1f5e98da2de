import HubJSON

/// The records of one resource, in the order of their creation.
struct RecordTable: Sendable {
  /// The records at their places; those that are gone leave a gap until there are many.
  private var slots: [JSONObject?] = []
  private var places: [String: Int] = [:]
  /// The places of records by the texts of the members that records are looked up by, without regard to case.
  private var index: [String: [String: Set<Int>]] = [:]

  var all: [JSONObject] { slots.compactMap(\.self) }

  /// The record of an id; ids compare without regard to case, as PostgreSQL's do.
  func record(_ id: String) -> JSONObject? { places[id.lowercased()].flatMap { slots[$0] } }

  /// Adds a record, or puts it in the place of the one with its id.
  mutating func put(_ record: JSONObject) {
    guard let id = record["id"]?.stringValue?.lowercased() else { return }
    let place = places[id] ?? slots.count
    if place < slots.count {
      unlist(place)
      slots[place] = record
    } else {
      slots.append(record)
      places[id] = place
    }
    list(record, place)
  }

  mutating func remove(_ id: String) {
    guard let place = places.removeValue(forKey: id.lowercased()) else { return }
    unlist(place)
    slots[place] = nil
    if slots.count > 64, places.count * 2 < slots.count { closeGaps() }
  }

  /// The records that can have the values given in their members, case aside, in their order: as few as can be told without
  /// looking at each.
  func candidates(_ values: [(member: String, value: JSONValue)]) -> [JSONObject] {
    let listed = values.compactMap { member, value -> Set<Int>? in
      guard Self.isIndexed(member), let text = value.stringValue else { return nil }
      return index[member]?[text.lowercased()] ?? []
    }
    guard let fewest = listed.min(by: { $0.count < $1.count }) else { return all }
    return fewest.sorted().compactMap { slots[$0] }
  }

  private static func isIndexed(_ member: String) -> Bool {
    ["name", "path", "hash"].contains(member) || member.hasSuffix("Id")
  }

  private mutating func list(_ record: JSONObject, _ place: Int) {
    for (name, value) in record where Self.isIndexed(name) {
      guard let text = value.stringValue else { continue }
      index[name, default: [:]][text.lowercased(), default: []].insert(place)
    }
  }

  private mutating func unlist(_ place: Int) {
    for (name, value) in slots[place] ?? [:] where Self.isIndexed(name) {
      guard let text = value.stringValue?.lowercased() else { continue }
      index[name]?[text]?.remove(place)
      if index[name]?[text]?.isEmpty == true { index[name]?[text] = nil }
    }
  }

  private mutating func closeGaps() {
    let records = all
    self = RecordTable()
    for record in records { put(record) }
  }
}
