import HubJSON

extension HexoskinState {
  /// Takes a seed in: what its resources look like, and its objects as they were shown.
  mutating func load(_ seed: JSONValue) {
    for resource in HexoskinStandardSeed.resources + (seed["resources"]?.arrayValue ?? []) {
      guard let name = resource["name"]?.stringValue, let schema = resource["schema"]?.objectValue else { continue }
      resources[name] = HexoskinResource(name: name, schema: schema)
      let isBodiless = resource["note"]?.stringValue?.contains("returns no data") ?? false
      if isBodiless { bodiless.insert(name) }
    }
    if let names = settings.bodilessResources { bodiless = names }
    for user in seed["users"]?.arrayValue ?? [] { loadUser(user) }
    for (name, objects) in seed["objects"]?.objectValue ?? [:] {
      guard let resource = resources[name] else { continue }
      for object in objects.arrayValue ?? [] {
        guard let members = object.objectValue else { continue }
        var row = row(members, of: resource)
        if name == "user" { row["is_staff"] = row["is_staff"] ?? .bool(false) }
        tables[resource.table, default: HexoskinTable()].put(row, key: PythonText.text(row[resource.key] ?? .null))
      }
    }
    for (name, number) in seed["server"]?["nextId"]?.objectValue ?? [:] {
      if let next = number.intValue { tables[name, default: HexoskinTable()].next = next }
    }
  }

  /// Users log in whether or not the seed shows them.
  private mutating func loadUser(_ user: JSONValue) {
    guard let id = user["id"]?.intValue else { return }
    seen[id] = Set((user["sees"]?.arrayValue ?? []).compactMap(\.intValue))
    let row: JSONObject = [
      "id": .number(JSONNumber(id)), "email": user["email"] ?? "", "username": user["email"] ?? "",
      "first_name": user["firstName"] ?? "", "last_name": user["lastName"] ?? "", "profile": .null,
      "is_staff": false,
    ]
    tables["user", default: HexoskinTable()].put(row, key: String(id))
  }

  /// The columns of an object that is given as it was shown.
  private func row(_ members: JSONObject, of resource: HexoskinResource) -> JSONObject {
    var row = JSONObject()
    for field in resource.fields where field.name != "resource_uri" {
      row[field.name] = Self.column(members[field.name], field)
    }
    switch resource.name {
    case "user": row["profile"] = Self.key(members["profile"])
    case "range": row["activitytype"] = Self.key(members["context"]?["activitytype"])
    case "trackpoint":
      row["longitude"] = members["position"]?[0]
      row["latitude"] = members["position"]?[1]
    default: break
    }
    return row
  }

  private static func column(_ value: JSONValue?, _ field: HexoskinField) -> JSONValue {
    if field.kind == .related { return key(value) }
    if field.kind == .datetime { return JSONValue(value?.stringValue.flatMap(HexoskinTime.instant)) }
    return value ?? field.standard ?? .null
  }

  /// The key in a URI, or of an object that is shown in full.
  private static func key(_ value: JSONValue?) -> JSONValue {
    let uri = value?.stringValue ?? value?["resource_uri"]?.stringValue
    guard let last = uri?.split(separator: "/").last.map(String.init) else { return .null }
    return Int64(last).map { .number(JSONNumber($0)) } ?? .string(last)
  }
}
