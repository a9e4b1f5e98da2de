import HubJSON

extension HahnProCloudState {
  /// Keeps what an object looks like now.
  mutating func addRevision(of record: CloudRecord, in service: DataService) {
    guard service.hasRevisions else { return }
    var revision: CloudRecord = ["id": .string(randomness.hexadecimal(24)), "originalId": .string(record.id)]
    for (name, value) in record where name != "id" { revision[name] = value }
    revisions[record.id, default: []].append(revision)
  }

  /// The routes below `B/{id}` that have to do with revisions (hahnpro-cloud.md, 4.8).
  mutating func revisions(_ service: DataService, _ method: String, _ path: [String], _ call: CloudCall)
    throws(CloudFailure) -> CloudAnswer?
  {
    guard path.count >= 2 else { return nil }
    switch (method, path[1], path.count) {
    case ("GET", "revisions", 2):
      let record = try find(service, path[0], for: call.caller)
      let all = revisions[record.id] ?? []
      return .json(
        200,
        [
          "docs": .array(all.map { shown($0, of: service, populating: ["type"]) }),
          "total": .number(JSONNumber(all.count)), "limit": 0,
        ])
    case ("PUT", "rollback", 2):
      let record = try findForWriting(service, path[0], for: call.caller)
      let wanted = try call.members().text("revisionId") ?? ""
      guard var body = revisions[record.id]?.first(where: { $0.id == wanted }) else {
        throw .notFound("revision not found")
      }
      body["originalId"] = nil
      return .json(200, shown(try update(service, record.id, body, by: call.caller), of: service))
    case ("DELETE", "revisions", 3):
      let record = try findForWriting(service, path[0], for: call.caller)
      guard let position = revisions[record.id]?.firstIndex(where: { $0.id == path[2] }),
        let removed = revisions[record.id]?.remove(at: position)
      else { throw .notFound("revision not found") }
      return .json(200, shown(removed, of: service))
    default: return nil
    }
  }
}
