import HubHTTP
import HubJSON

// Files of other devices (wire page, 10.2).
extension HexoskinState {
  private static let types: Set = ["application/vnd.garmin.tcx+xml", "application/vnd.ant.fit"]

  mutating func startImport(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    let type = (call.request.fields[.contentType] ?? "").prefix { $0 != ";" }.trimmingWhitespace
    guard Self.types.contains(type) else { return Self.empty(415) }
    let isEmpty = call.request.body.isEmpty
    let key = tables["import"]?.next ?? 1
    let row: JSONObject = [
      "id": .number(JSONNumber(key)), "created": .string(String(now.description.prefix(10))),
      "progress": isEmpty ? 1 : 0, "results": isEmpty ? ["error": "The file is empty."] : .null,
      "user": call.visitor.user.map { .number(JSONNumber($0)) } ?? .null,
    ]
    tables["import", default: HexoskinTable()].put(row, key: String(key))
    let bundle = HexoskinBundle(resource: call.resource, data: [:], row: row)
    var response = try answer(201, try shown(bundle, call.prefix), to: call)
    response.fields[.location] = "\(call.prefix)import/\(key)/"
    return response
  }

  /// Shows an import, which is a step further each time that somebody looks.
  mutating func followImport(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> JSONValue {
    guard var row = try object(key, of: call.resource, for: call.visitor) else { throw .notFound }
    let progress = min(1, (row["progress"]?.doubleValue ?? 0) + 0.5)
    row["progress"] = PythonNumber.json(progress)
    if progress == 1, (row["results"] ?? .null).isNull {
      row["results"] = [["resource_uri": "\(call.prefix)range/61495/"]]
    }
    tables["import"]?.put(row, key: PythonText.text(row["id"] ?? .null))
    return try shown(HexoskinBundle(resource: call.resource, data: [:], row: row), call.prefix)
  }
}
