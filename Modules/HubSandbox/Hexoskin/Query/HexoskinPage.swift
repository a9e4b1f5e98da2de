import HubJSON

/// Which part of a list is asked for (wire page, 5.4).
struct HexoskinPage: Sendable {
  let limit: Int64
  let offset: Int64

  /// No page is larger, whatever is asked for.
  static let largest: Int64 = 1000

  init(_ call: HexoskinCall) throws(HexoskinRefusal) {
    let given = try Self.number("limit", call.query["limit"], "a positive integer") ?? call.resource.limit
    limit = given == 0 || given > Self.largest ? Self.largest : given
    offset = try Self.number("offset", call.query["offset"], "an integer") ?? 0
  }

  private static func number(
    _ name: String, _ text: String?, _ wanted: String
  ) throws(HexoskinRefusal) -> Int64? {
    guard let text else { return nil }
    switch PythonNumber.integer(text) {
    case nil: throw .badRequest("Invalid \(name) '\(text)' provided. Please provide \(wanted).")
    case .value(let value)?:
      if value >= 0 { return value }
      throw .badRequest("Invalid \(name) '\(value)' provided. Please provide a positive integer >= 0.")
    case .tooSmall?:
      throw .badRequest(
        "Invalid \(name) '\(text.trimmingWhitespace)' provided. Please provide a positive integer >= 0.")
    case .tooLarge?:
      // A limit is held to the largest page; the database cannot take such an offset.
      if name == "limit" { return .max }
      throw .sorry()
    }
  }

  func meta(total: Int, _ call: HexoskinCall) -> JSONObject {
    let path = "\(call.prefix)\(call.resource.name)/"
    let count = Int64(total)
    let end = offset.addingReportingOverflow(limit)
    let next = !end.overflow && end.partialValue < count ? end.partialValue : nil
    return [
      "limit": .number(JSONNumber(limit)), "offset": .number(JSONNumber(offset)),
      "next": JSONValue(next.map { "\(path)?\(call.query.page(limit: limit, offset: $0))" }),
      "previous": JSONValue(
        offset < limit ? nil : "\(path)?\(call.query.page(limit: limit, offset: offset - limit))"),
      "total_count": .number(JSONNumber(count)),
    ]
  }

  func slice(_ rows: [JSONObject]) -> ArraySlice<JSONObject> {
    guard offset < Int64(rows.count) else { return [] }
    return rows.dropFirst(Int(offset)).prefix(Int(limit))
  }
}
