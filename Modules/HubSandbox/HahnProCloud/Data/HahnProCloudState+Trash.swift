import HubJSON

extension HahnProCloudState {
  /// `DELETE B/{id}`: into the trash, or away for good with `force=true`.
  mutating func delete(_ service: DataService, _ id: String, _ call: CloudCall) throws(CloudFailure) -> JSONValue {
    guard let record = tables[service]?.record(id), !record.isInTrash || call.caller.mayWrite(record) else {
      throw .notFound("\(service.noun) not found")
    }
    guard call.caller.mayWrite(record) else {
      throw .forbidden("none of your roles may change this \(service.noun)")
    }
    if service == .assets, call.isTrue("removeChildren") {
      for child in readable(.assets, for: call.caller) where child.text("parent") == record.id {
        _ = try delete(.assets, child.id, call)
      }
    }
    if record.isInTrash || call.isTrue("force") {
      remove(record, from: service)
      return shown(record, of: service)
    }
    var deleted = record
    deleted["deletedAt"] = .string(now.description)
    put(deleted, in: service)
    return shown(deleted, of: service)
  }

  private mutating func remove(_ record: CloudRecord, from service: DataService) {
    tables[service]?.remove(record.id)
    revisions[record.id] = nil
    files[record.id] = nil
    values[record.id] = nil
    eventLevels[record.id] = nil
  }

  /// The routes below `B/trash` (hahnpro-cloud.md, 4.7).
  mutating func trash(_ service: DataService, _ method: String, _ path: [String], _ call: CloudCall)
    throws(CloudFailure) -> CloudAnswer?
  {
    guard path.first == "trash" else { return nil }
    let trashed = (tables[service]?.all ?? []).filter { $0.isInTrash && call.caller.mayRead($0) }
    switch (method, path.dropFirst().first, path.count) {
    case ("GET", nil, 1): return .json(200, try page(trashed, of: service, call))
    case ("PUT", "restore", 2):
      let restored = trashed.filter(call.caller.mayWrite).map { restore($0, to: service) }
      return .json(200, .array(restored))
    case ("PUT", "restore", 3):
      guard let record = trashed.first(where: { $0.id == path[2] }) else {
        throw .notFound("\(service.noun) not found")
      }
      guard call.caller.mayWrite(record) else {
        throw .forbidden("none of your roles may change this \(service.noun)")
      }
      return .json(200, restore(record, to: service))
    case ("DELETE", "clean", 2):
      let seconds = try call.number("offset") ?? 0
      let limit = now.adding(.seconds(-seconds))
      let old = trashed.filter {
        call.caller.mayWrite($0) && $0.text("deletedAt").flatMap(Timestamp.init).map { $0 <= limit } ?? false
      }
      for record in old { remove(record, from: service) }
      return .json(200, ["acknowledged": true, "deletedCount": .number(JSONNumber(old.count))])
    default: return nil
    }
  }

  private mutating func restore(_ record: CloudRecord, to service: DataService) -> JSONValue {
    var restored = record
    restored["deletedAt"] = nil
    put(restored, in: service)
    return shown(restored, of: service)
  }
}
