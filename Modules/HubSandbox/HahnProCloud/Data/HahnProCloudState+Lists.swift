import HubJSON

extension HahnProCloudState {
  /// `GET B`
  func list(_ service: DataService, _ call: CloudCall) throws(CloudFailure) -> JSONValue {
    let filter = try CloudFilter(call["filter"] ?? "")
    let found = readable(service, for: call.caller).filter { filter.matches($0, of: service, in: self) }
    return try page(found, of: service, call)
  }

  /// A page of objects (hahnpro-cloud.md, 4.5); a limit of 0 means all, and so does none.
  func page(_ records: [CloudRecord], of service: DataService, _ call: CloudCall) throws(CloudFailure) -> JSONValue {
    let limit = try call.number("limit") ?? 0
    let page = max(1, try call.number("page") ?? 1)
    var records = records
    if let sort = call["sort"], !sort.isEmpty { records = CloudOrder(sort).sorted(records) }
    let total = records.count
    var pages = total == 0 ? 0 : 1
    if limit > 0 {
      pages = total == 0 ? 0 : (total - 1) / limit + 1
      records = page > pages ? [] : Array(records.dropFirst((page - 1) * limit).prefix(limit))
    }
    let populated = call.names("populate")
    let selected = call.names("select")
    let documents = records.map { record in
      let shown = shown(record, of: service, populating: populated)
      return selected.isEmpty ? shown : Self.selecting(selected + ["id"], from: shown)
    }
    return [
      "docs": .array(documents), "total": .number(JSONNumber(total)), "limit": .number(JSONNumber(limit)),
      "page": .number(JSONNumber(page)), "pages": .number(JSONNumber(pages)),
    ]
  }

  private static func selecting(_ members: [String], from value: JSONValue) -> JSONValue {
    var selected: JSONObject = [:]
    for (name, member) in value.objectValue ?? [:] where members.contains(name) { selected[name] = member }
    return .object(selected)
  }
}
