import HubJSON

// How objects look (wire page, 10.2).
extension HexoskinState {
  /// An object's URI.
  static func uri(_ resource: String, _ key: JSONValue, _ prefix: String) -> JSONValue {
    // An account is shown with the URI of its user.
    .string("\(prefix)\(resource == "account" ? "user" : resource)/\(PythonText.text(key))/")
  }

  /// Puts what is to be shown of an object over the members that it came by.
  func shown(_ bundle: HexoskinBundle, _ prefix: String) throws(HexoskinRefusal) -> JSONValue {
    var data = bundle.data
    let resource = bundle.resource
    for field in resource.fields {
      data[field.name] = try shown(field, of: bundle, prefix)
    }
    try addExtras(&data, bundle, prefix)
    return .object(data)
  }

  private func shown(
    _ field: HexoskinField, of bundle: HexoskinBundle, _ prefix: String
  ) throws(HexoskinRefusal) -> JSONValue {
    let resource = bundle.resource
    let value = bundle.row[field.name] ?? .null
    switch (resource.name, field.name) {
    case (_, "resource_uri"): return Self.uri(resource.name, bundle.row[resource.key] ?? .null, prefix)
    case ("user", "profile"):
      return value.isNull ? .null : Self.uri("profile", value, prefix)
    case ("trackpoint", "position"): return [bundle.row["longitude"] ?? .null, bundle.row["latitude"] ?? .null]
    // What has been kept as it was shown is shown as it was kept.
    case ("datatype", "freq"), ("import", "results"): return value
    default: break
    }
    if field.kind == .datetime, let text = value.stringValue, resource.name != "trackpoint" {
      return .string("\(text.prefix(19))+00:00")
    }
    guard let related = field.related.flatMap({ resources[$0] }) else { return try Self.converted(value, field) }
    if value.isNull { return .null }
    guard resource.isFull(field.name), let row = tables[related.table]?[PythonText.text(value)] else {
      return Self.uri(related.name, value, prefix)
    }
    return try shown(HexoskinBundle(resource: related, data: [:], row: row), prefix)
  }

  /// A value in the type of its field.
  static func converted(_ value: JSONValue, _ field: HexoskinField) throws(HexoskinRefusal) -> JSONValue {
    if value.isNull { return .null }
    switch field.kind {
    case .string: return .string(PythonText.text(value))
    case .integer:
      guard let number = PythonNumber.integer(value) else { throw .sorry() }
      return .number(number)
    case .float:
      guard let number = PythonNumber.float(value) else { throw .sorry() }
      return .number(number)
    case .boolean: return .bool(PythonText.isTrue(value))
    case .list, .dict, .date, .datetime, .related: return value
    }
  }

  /// What the schemas do not name: made from the fields, or the same for every object.
  private func addExtras(
    _ data: inout JSONObject, _ bundle: HexoskinBundle, _ prefix: String
  ) throws(HexoskinRefusal) {
    switch bundle.resource.name {
    case "range":
      try addSpan(&data)
      data["context"] = [
        "activitytype": data["activitytype"] ?? .null, "trainingroutine": data["trainingroutine"] ?? .null,
      ]
      data["activitytype"] = nil
      data["duration"] = .string(HexoskinTime.duration(seconds: Self.seconds(of: data)))
      data["labels"] = []
      data["parent"] = .null
      data["ranges"] = []
    case "record":
      try addSpan(&data)
      data["data_status"] = [:]
      data["duration"] = .number(JSONNumber(Self.seconds(of: data)))
    case "annotation": try addSpan(&data)
    case "profile": data["preferences"] = .null
    case "trainingroutine":
      data["metadata"] = .null
      data["steps"] = []
      data["trainingroutines"] = []
    case "datatype": data["id"] = data["dataid"]
    default: break
    }
  }

  private func addSpan(_ data: inout JSONObject) throws(HexoskinRefusal) {
    guard let start = data["start"]?.doubleValue, let date = HexoskinTime.date(ticks: start) else { throw .sorry() }
    data["start_date"] = .string(date)
  }

  private static func seconds(of data: JSONObject) -> Int64 {
    let ticks = (data["end"]?.doubleValue ?? 0) - (data["start"]?.doubleValue ?? 0)
    return Int64(exactly: (ticks / 256).rounded(.down)) ?? 0
  }
}
