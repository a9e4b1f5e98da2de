import HubJSON

// Objects are checked and stored (wire page, 5.7).
extension HexoskinState {
  /// Checks an object, then whether the visitor may change it, then stores it.
  ///
  /// The object gets its key and the times that the server sets. It was `stored` before, nil for a new one. What came
  /// along in the place of relations is stored with it. Only `columns` are stored, nil for all.
  mutating func save(
    _ bundle: inout HexoskinBundle, _ nested: [HexoskinBundle], over stored: JSONObject?, columns: [String]? = nil,
    _ call: HexoskinCall
  ) throws(HexoskinRefusal) {
    try validate(bundle)
    if let stored { try checkOwner(of: stored, bundle.resource, call.visitor) }
    try checkNewOwner(bundle, call)
    for var inner in nested where inner.resource.detailMethods.contains("put") {
      try checkOwner(of: inner.row, inner.resource, call.visitor)
      try store(&inner, columns: nil)
    }
    try store(&bundle, columns: columns)
  }

  private func checkNewOwner(_ bundle: HexoskinBundle, _ call: HexoskinCall) throws(HexoskinRefusal) {
    for field in bundle.resource.fields where field.kind == .related && !field.isNullable {
      if (bundle.row[field.name] ?? .null).isNull { throw .sorry() }
    }
    if bundle.resource.name == "user" || bundle.resource.name == "account" { return }
    try checkOwner(of: bundle.row, bundle.resource, call.visitor)
  }

  private func validate(_ bundle: HexoskinBundle) throws(HexoskinRefusal) {
    let name = bundle.resource.name
    guard name == "range" || name == "record" else { return }
    var errors = JSONObject()
    let required = name == "range" ? ["name"] : ["start", "end"]
    for field in required {
      let value = bundle.data[field] ?? .null
      let isGiven = field == "name" ? PythonText.isTrue(value) : !value.isNull
      if !isGiven { errors[field] = ["This field is required."] }
    }
    if let start = bundle.row["start"], let end = bundle.row["end"], !start.isNull, !end.isNull {
      guard let first = PythonNumber.float(start), let last = PythonNumber.float(end) else { throw .sorry() }
      if last.doubleValue < first.doubleValue { errors["end"] = ["The end must not be before the start."] }
    }
    if !errors.isEmpty { throw .json(400, [name: .object(errors)]) }
  }

  private mutating func store(_ bundle: inout HexoskinBundle, columns: [String]?) throws(HexoskinRefusal) {
    let resource = bundle.resource
    if columns?.isEmpty ?? false { return }
    if (bundle.row[resource.key] ?? .null).isNull {
      bundle.row[resource.key] = .number(JSONNumber(tables[resource.table]?.next ?? 1))
    }
    guard let key = try Self.column(bundle.row[resource.key] ?? .null, resource[resource.key]) else { throw .sorry() }
    bundle.row[resource.key] = key
    let old = tables[resource.table]?[PythonText.text(key)]
    // A change of some columns needs an object that has them.
    if columns != nil, old == nil { throw .sorry() }
    if columns == nil, resource["created"] != nil {
      let now = HexoskinTime.instant(now.description).map { String($0.prefix(19)) }
      if old == nil { bundle.row["created"] = JSONValue(now) }
      bundle.row["last_modified"] = JSONValue(now)
    }
    for field in resource.fields where field.name != resource.key && !resource.isMade(field.name) {
      if let columns, !columns.contains(field.name) { continue }
      let value = bundle.row[field.name] ?? .null
      if value.isNull, !field.isNullable { throw .sorry() }
      bundle.row[field.name] = try Self.column(value, field) ?? .null
    }
    var row = old ?? bundle.row
    for (name, value) in bundle.row where columns?.contains(where: { Self.columns(of: $0).contains(name) }) ?? true {
      row[name] = value
    }
    tables[resource.table, default: HexoskinTable()].put(row, key: PythonText.text(key))
  }

  private static func columns(of field: String) -> [String] {
    field == "position" ? ["longitude", "latitude"] : [field]
  }

  /// A value as the database keeps it; nil for nothing.
  private static func column(_ value: JSONValue, _ field: HexoskinField?) throws(HexoskinRefusal) -> JSONValue? {
    guard let field, !value.isNull else { return nil }
    let converted = try converted(value, field)
    switch field.kind {
    case .integer where converted.intValue == nil: throw .sorry()
    case .dict where converted.objectValue == nil: throw .sorry()
    default: return converted
    }
  }

  /// Takes an object away, what cannot be without it too; what can forgets it.
  mutating func remove(_ key: String, of resource: HexoskinResource) {
    tables[resource.table]?.remove(key)
    for other in resources.values where other.behaviour == .objects && other.table == other.name {
      for field in other.fields where field.related.flatMap({ resources[$0]?.table }) == resource.table {
        for row in tables[other.table]?.all ?? []
        where row[field.name].map({ !$0.isNull && PythonText.text($0) == key }) ?? false {
          let name = PythonText.text(row[other.key] ?? .null)
          if field.isNullable {
            var row = row
            row[field.name] = .null
            tables[other.table]?.put(row, key: name)
          } else {
            remove(name, of: other)
          }
        }
      }
    }
  }
}
