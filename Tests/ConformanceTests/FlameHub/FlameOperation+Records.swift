import FlameHub
import HubTesting

/// The operations of one kind of record.
struct RecordOperations: Sendable {
  private(set) var all: [String: FlameOperation] = [:]

  /// What every kind has.
  init<Resource: FlameResource>(reading records: FlameRecords<Resource>, _ names: RecordedNames) {
    // Records are read alike, whichever operation answers them.
    let readOne: FlameOperation.Read = { .record(try await records.record(FlameOperation.anyID), names) }
    all["list"] = FlameOperation { match, _ in
      let query = try FlameQueryReading<Resource>(
        match.query, isList: true, names: names, calls: records.calls
      ).query
      return .list(
        try await records.list(
          where: query.filter, sort: query.sort, page: query.page, include: query.include, fields: query.fields), names)
    } read: {
      .list(try await records.list(), names)
    }
    all["get"] = FlameOperation(
      make: { match, _ in
        let query = try FlameQueryReading<Resource>(
          match.query, isList: false, names: names, calls: records.calls
        ).query
        return .record(try await records.record(match.id, include: query.include, fields: query.fields), names)
      }, read: readOne)
  }

  /// What is only deleted.
  init<Resource: DeletableResource>(deleting records: FlameRecords<Resource>, _ names: RecordedNames) {
    self.init(reading: records, names)
    all["delete"] = FlameOperation { match, _ in
      try match.refuseQuery()
      return .record(try await records.delete(match.id), names)
    } read: {
      .record(try await records.delete(FlameOperation.anyID), names)
    }
  }

  /// What is made and deleted, and never changed.
  init<Resource: CreatableResource & DeletableResource>(joining records: FlameRecords<Resource>, _ names: RecordedNames)
  {
    self.init(deleting: records, names)
    let read = all["delete"]?.read
    all["create"] = FlameOperation { match, exchange in
      let record = try body(Resource.Create.self, Resource.collection.name, names, .creatable, match, exchange)
      return .record(try await records.create(record), names)
    } read: {
      try await read?() ?? .nothing
    }
  }

  /// What has everything.
  init<Resource: CreatableResource & UpdatableResource & DeletableResource>(
    _ records: FlameRecords<Resource>, _ names: RecordedNames
  ) {
    self.init(joining: records, names)
    all["update"] = FlameOperation { match, exchange in
      let changes = try body(Resource.Update.self, Resource.collection.name, names, .updatable, match, exchange)
      return .record(try await records.update(ID<Resource>(match.id), with: changes), names)
    } read: {
      .record(try await records.update(FlameOperation.anyID, with: Resource.Update()), names)
    }
  }
}

extension FlameOperation {
  /// The operations of every kind of record.
  static func records(_ hub: FlameHubClient, _ names: RecordedNames) -> [String: FlameOperation] {
    let kinds: [(String, RecordOperations)] = [
      ("auth.realms", .init(hub.auth.realms, names)),
      ("auth.users", .init(hub.auth.users, names)),
      ("auth.roles", .init(hub.auth.roles, names)),
      ("auth.permissions", .init(hub.auth.permissions, names)),
      ("auth.role-permissions", .init(hub.auth.rolePermissions, names)),
      ("auth.user-permissions", .init(hub.auth.userPermissions, names)),
      ("auth.user-roles", .init(joining: hub.auth.userRoles, names)),
      ("auth.clients", .init(hub.auth.clients, names)),
      ("auth.robots", .init(hub.auth.robots, names)),
      ("auth.robot-permissions", .init(joining: hub.auth.robotPermissions, names)),
      ("auth.robot-roles", .init(joining: hub.auth.robotRoles, names)),
      ("core.nodes", .init(hub.core.nodes, names)),
      ("core.registries", .init(hub.core.registries, names)),
      ("core.registry-projects", .init(hub.core.registryProjects, names)),
      ("core.master-images", .init(reading: hub.core.masterImages, names)),
      ("core.master-image-groups", .init(reading: hub.core.masterImageGroups, names)),
      ("core.master-image-event-logs", .init(reading: hub.core.masterImageEventLogs, names)),
      ("core.projects", .init(hub.core.projects, names)),
      ("core.project-nodes", .init(hub.core.projectNodes, names)),
      ("core.analyses", .init(hub.core.analyses, names)),
      ("core.analysis-nodes", .init(hub.core.analysisNodes, names)),
      ("core.analysis-buckets", .init(joining: hub.core.analysisBuckets, names)),
      ("core.analysis-bucket-files", .init(hub.core.analysisBucketFiles, names)),
      ("core.analysis-log-records", .init(deleting: hub.core.analysisLogRecords, names)),
      ("core.analysis-node-log-records", .init(hub.core.analysisNodeLogRecords, names)),
      ("storage.buckets", .init(joining: hub.storage.buckets, names)),
      ("storage.bucket-files", .init(deleting: hub.storage.bucketFiles, names)),
    ]
    var all: [String: FlameOperation] = [:]
    for (name, operations) in kinds {
      for (verb, operation) in operations.all { all["\(name).\(verb)"] = operation }
    }
    return all
  }
}

/// The typed body of a recorded request.
private func body<Value: Decodable>(
  _ type: Value.Type, _ collection: String, _ names: RecordedNames, _ trait: FieldDescription.Traits,
  _ match: EndpointRouter.Match, _ exchange: RecordedExchange
) throws -> Value {
  guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
  let members = try RecordedJSON.object(exchange).map { name, value in
    (key: try names.row(name, of: collection, for: trait, "member").name, value: value)
  }
  do {
    return try HubJSONDecoder().decode(type, from: .object(JSONObject(members)))
  } catch is DecodingError {
    throw Unmakeable.ofAnotherType
  }
}
