import HubJSON

// Lists, sets and single objects (wire page, 5.4 and 5.7).
extension HexoskinState {
  func list(_ call: HexoskinCall) throws(HexoskinRefusal) -> JSONValue {
    let found = try filtered(call)
    let rows = try ordered(found.rows, call)
    let page = try HexoskinPage(call)
    if found.fails { throw .sorry() }
    var objects: [JSONValue] = []
    let slice = page.slice(rows)
    for row in slice {
      objects.append(try shown(HexoskinBundle(resource: call.resource, data: [:], row: row), call.prefix))
    }
    var meta = page.meta(total: rows.count, call)
    if call.resource.name == "trackpoint" { addTracks(of: slice, to: &meta, call) }
    return ["meta": .object(meta), "objects": .array(objects)]
  }

  /// The lengths of the tracks that have points on a page, of ten at most (wire page, 10.2).
  private func addTracks(of rows: ArraySlice<JSONObject>, to meta: inout JSONObject, _ call: HexoskinCall) {
    var tracks: [Int64] = []
    for row in rows {
      if let track = row["track"]?.intValue, !tracks.contains(track) { tracks.append(track) }
    }
    var distances = JSONObject()
    for track in tracks.sorted().suffix(10) {
      distances["\(call.prefix)track/\(track)/"] = tables["track"]?[String(track)]?["distance"] ?? .null
    }
    meta["distance"] = .object(distances)
    meta["total_tracks"] = .number(JSONNumber(tracks.count))
  }

  func set(_ text: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> JSONValue {
    let keys = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let found = try filtered(call)
    if found.fails { throw .sorry() }
    if call.resource.hasIntegerKey, keys.contains(where: { PythonNumber.integer($0) == nil }) { throw .sorry() }
    var objects: [JSONValue] = []
    var missing: [JSONValue] = []
    for key in keys {
      let row = found.rows.first { $0[call.resource.key].map(PythonText.text) == key }
      if let row {
        objects.append(try shown(HexoskinBundle(resource: call.resource, data: [:], row: row), call.prefix))
      } else {
        missing.append(.string(key))
      }
    }
    return missing.isEmpty
      ? ["objects": .array(objects)] : ["not_found": .array(missing), "objects": .array(objects)]
  }

  func detail(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> JSONValue {
    guard let row = try object(key, of: call.resource, for: call.visitor) else { throw .notFound }
    return try shown(HexoskinBundle(resource: call.resource, data: [:], row: row), call.prefix)
  }
}
