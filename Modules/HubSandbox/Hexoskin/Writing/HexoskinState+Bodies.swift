import HubJSON

// Bodies become objects (wire page, 5.7).
extension HexoskinState {
  /// The members of a body, of whatever kind it is.
  static func members(_ body: JSONValue, _ resource: HexoskinResource) throws(HexoskinRefusal) -> JSONObject {
    if let members = body.objectValue { return members }
    // What is empty counts as an empty object, and what is searched for names must not have one.
    if !PythonText.isTrue(body) { return [:] }
    switch body {
    case .array(let elements):
      if elements.contains(where: { $0.stringValue.map { resource[$0] != nil } ?? false }) { throw .sorry() }
    case .string(let text):
      if resource.fields.contains(where: { text.contains($0.name) }) { throw .sorry() }
    default: throw .sorry()
    }
    return [:]
  }

  /// A new object before anything is known of it.
  static func blank(_ resource: HexoskinResource) -> JSONObject {
    var row = JSONObject()
    for field in resource.fields where field.name != "resource_uri" { row[field.name] = field.standard ?? .null }
    return row
  }

  /// Puts the members of a body into the columns of an object.
  ///
  /// - Returns: The objects that the body brings along for relations.
  func fill(
    _ bundle: inout HexoskinBundle, _ call: HexoskinCall
  ) throws(HexoskinRefusal) -> [HexoskinBundle] {
    var nested: [HexoskinBundle] = []
    for field in bundle.resource.fields where !field.isReadonly {
      if bundle.resource.name == "trackpoint", field.name == "position" {
        try fillPosition(&bundle)
        continue
      }
      guard let value = bundle.data[field.name] else {
        let isThere = !(bundle.row[field.name] ?? .null).isNull
        if field.kind == .related, !isThere, !field.isBlank, !field.isNullable {
          throw .badRequest("The '\(field.name)' field has no data and doesn't allow a default or null value.")
        }
        continue
      }
      if value.isNull {
        if field.isNullable { bundle.row[field.name] = .null }
        continue
      }
      switch field.kind {
      case .related: bundle.row[field.name] = try relation(value, field, call, &nested)
      case .datetime: bundle.row[field.name] = try Self.instant(value, field)
      case .date: bundle.row[field.name] = try Self.day(value)
      default: bundle.row[field.name] = value
      }
    }
    return nested
  }

  private func fillPosition(_ bundle: inout HexoskinBundle) throws(HexoskinRefusal) {
    if bundle.data["position"] == nil, bundle.row["longitude"] != nil { return }
    guard let place = bundle.data["position"]?.arrayValue, place.count == 2,
      let longitude = PythonNumber.float(place[0]), let latitude = PythonNumber.float(place[1])
    else { throw .badRequest("The 'position' field must be [longitude, latitude].") }
    bundle.row["longitude"] = .number(longitude)
    bundle.row["latitude"] = .number(latitude)
  }

  private static func instant(_ value: JSONValue, _ field: HexoskinField) throws(HexoskinRefusal) -> JSONValue {
    guard PythonText.isTrue(value) else { throw .sorry() }
    guard let text = value.stringValue else {
      throw .badRequest("Datetime provided to '\(field.name)' field must be a string: \(PythonText.literal(value))")
    }
    guard let instant = HexoskinTime.instant(text) else {
      throw .badRequest(
        "Datetime provided to '\(field.name)' field doesn't appear to be a valid datetime string: '\(text)'")
    }
    return .string(instant)
  }

  private static func day(_ value: JSONValue) throws(HexoskinRefusal) -> JSONValue {
    guard let text = value.stringValue else { throw .sorry() }
    guard let instant = HexoskinTime.instant(text) else { throw HexoskinTime.refusal(text, isDay: true) }
    return .string(String(instant.prefix(10)))
  }
}
