import HubJSON

extension HahnProCloudState {
  /// An object as it is sent: with the names of what it refers to, or with the objects themselves.
  func shown(_ record: CloudRecord, of service: DataService, populating members: [String] = []) -> JSONValue {
    var shown: JSONObject = [:]
    for (name, value) in record {
      guard let reference = service.references.first(where: { $0.member == name }) else {
        shown[name] = value
        continue
      }
      if members.contains(name) {
        shown[name] =
          value.arrayValue.map { .array($0.map { object($0, of: reference.service) }) }
          ?? object(value, of: reference.service)
      } else {
        shown[name] = value
        if reference.isNamed, let named = value.stringValue.flatMap({ tables[reference.service]?.record($0) }) {
          shown["\(name)$name"] = named["name"]
        }
      }
    }
    return .object(shown)
  }

  /// What an id stands for; an id of nothing stays.
  private func object(_ id: JSONValue, of service: DataService) -> JSONValue {
    guard let record = id.stringValue.flatMap({ tables[service]?.record($0) }) else { return id }
    return .object(record)
  }
}
