import HubJSON

extension HahnProCloudState {
  /// The objects of a service that are not in the trash and that the caller may read, oldest first.
  func readable(_ service: DataService, for caller: CloudCaller) -> [CloudRecord] {
    (tables[service]?.all ?? []).filter { !$0.isInTrash && caller.mayRead($0) }
  }

  func find(_ service: DataService, _ id: String, for caller: CloudCaller) throws(CloudFailure) -> CloudRecord {
    guard let record = tables[service]?.record(id), !record.isInTrash else {
      throw .notFound("\(service.noun) not found")
    }
    guard caller.mayRead(record) else { throw .forbidden("none of your roles may read this \(service.noun)") }
    return record
  }

  func findForWriting(_ service: DataService, _ id: String, for caller: CloudCaller) throws(CloudFailure)
    -> CloudRecord
  {
    let record = try find(service, id, for: caller)
    guard caller.mayWrite(record) else { throw .forbidden("none of your roles may change this \(service.noun)") }
    return record
  }

  mutating func put(_ record: CloudRecord, in service: DataService) {
    tables[service, default: RecordTable()].put(record)
  }

  mutating func create(_ service: DataService, _ body: JSONObject, by caller: CloudCaller) throws(CloudFailure)
    -> CloudRecord
  {
    try check(body, for: service, keeping: nil, by: caller)
    let time = JSONValue.string(now.description)
    var record: CloudRecord = ["id": .string(randomness.hexadecimal(24))]
    for (name, value) in stored(body, of: service) where name != "id" { record[name] = value }
    for (name, value) in defaults(of: service) where record[name] == nil { record[name] = value }
    record["author"] = .string(caller.name)
    if service.hasRevisions { record["revision"] = 1 }
    record["createdAt"] = time
    record["updatedAt"] = time
    record["deletedAt"] = nil
    if service == .assets { record["ancestors"] = ancestors(of: record) }
    put(record, in: service)
    addRevision(of: record, in: service)
    return record
  }

  /// Puts an object in the place of another one; what the server keeps itself stays.
  mutating func update(_ service: DataService, _ id: String, _ body: JSONObject, by caller: CloudCaller)
    throws(CloudFailure) -> CloudRecord
  {
    let old = try findForWriting(service, id, for: caller)
    try check(body, for: service, keeping: old, by: caller)
    var record: CloudRecord = ["id": .string(old.id)]
    for (name, value) in stored(body, of: service) where name != "id" { record[name] = value }
    for name in keptMembers(of: service) { record[name] = old[name] }
    record["updatedAt"] = .string(now.description)
    record["deletedAt"] = nil
    if service.hasRevisions { record["revision"] = .number(JSONNumber((old["revision"]?.intValue ?? 0) + 1)) }
    if service == .assets { record["ancestors"] = ancestors(of: record) }
    put(record, in: service)
    addRevision(of: record, in: service)
    return record
  }

  private func keptMembers(of service: DataService) -> [String] {
    let common = ["author", "createdAt"]
    switch service {
    case .assets, .assetTypes: return common
    case .contents: return common + ["fileId", "mimetype", "size", "files"]
    case .timeSeries: return common + ["maxDate", "metrics"]
    }
  }

  private func defaults(of service: DataService) -> JSONObject {
    switch service {
    case .assets: ["tags": [], "attachments": []]
    case .assetTypes: ["tags": [], "typeSchema": [:], "uiSchema": [:]]
    case .contents: ["tags": [], "assets": [], "files": [], "mimetype": "application/octet-stream", "size": 0]
    case .timeSeries: ["description": "", "maxBucketTimeRange": 86_400_000]
    }
  }

  /// A body as it is kept: references as ids, without the names that are shown beside them.
  private func stored(_ body: JSONObject, of service: DataService) -> JSONObject {
    var stored = body
    for reference in service.references {
      if reference.isNamed { stored["\(reference.member)$name"] = nil }
      guard let value = body[reference.member] else { continue }
      stored[reference.member] =
        value.arrayValue.map { .array($0.map(Self.identifier)) } ?? Self.identifier(value)
    }
    return stored
  }

  private static func identifier(_ value: JSONValue) -> JSONValue { value["id"] ?? value }

  /// The ids of the assets above, the outermost first.
  private func ancestors(of asset: CloudRecord) -> JSONValue {
    guard let parent = asset.text("parent"), !parent.isEmpty else { return [] }
    return .array((tables[.assets]?.record(parent)?["ancestors"]?.arrayValue ?? []) + [.string(parent)])
  }
}
