import FlameHub
import HubTesting

/// The public calls of one kind of record, made from recorded requests.
struct RecordedCalls: Sendable {
  typealias Make = @Sendable (EndpointRouter.Match, RecordedExchange) async throws -> Void

  /// What is wrong with what a client makes of an answer.
  typealias Answer = @Sendable (_ isList: Bool, RecordedExchange) async throws -> [String]

  private(set) var makes: [String: Make] = [:]
  private(set) var answer: Answer?

  /// What every kind has.
  init<Resource: FlameResource>(reading records: FlameRecords<Resource>, _ names: RecordedNames) {
    answer = { isList, exchange in
      // Records are read alike, whichever operation answers them.
      let id = "00000000-0000-0000-0000-000000000000"
      let items = isList ? try await records.list().items : [try await records.get(id)]
      let body = try JSONValue(parsing: exchange.responseBody)
      let isWrapped = isList || names.generation != .hub08
      let recorded = isWrapped ? (isList ? body["data"]?.arrayValue : body["data"].map { [$0] }) : [body]
      guard let recorded, recorded.count == items.count else { return ["\(items.count) records"] }
      return try zip(recorded, items).flatMap {
        try FlameAnswer($1, names: names).faults(of: $0, in: Resource.collection.name)
      }
    }
    makes["list"] = { match, _ in
      let query = try FlameQueryReading<Resource>(
        match.query, isList: true, names: names, calls: records.calls
      ).query
      try await attempt {
        try await records.list(
          where: query.filter, sort: query.sort, page: query.page, include: query.include, fields: query.fields)
      }
    }
    makes["get"] = { match, _ in
      let query = try FlameQueryReading<Resource>(
        match.query, isList: false, names: names, calls: records.calls
      ).query
      try await attempt {
        try await records.get(match.arguments["id"] ?? "", include: query.include, fields: query.fields)
      }
    }
  }

  /// What is only deleted.
  init<Resource: DeletableResource>(deleting records: FlameRecords<Resource>, _ names: RecordedNames) {
    self.init(reading: records, names)
    makes["delete"] = { match, _ in
      guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
      try await attempt { try await records.delete(match.arguments["id"] ?? "") }
    }
  }

  /// What is made and deleted, and never changed.
  init<Resource: CreatableResource & DeletableResource>(joining records: FlameRecords<Resource>, _ names: RecordedNames)
  {
    self.init(deleting: records, names)
    makes["create"] = { match, exchange in
      let record = try body(Resource.Create.self, Resource.collection.name, names, .creatable, match, exchange)
      try await attempt { try await records.create(record) }
    }
  }

  /// What has everything.
  init<Resource: CreatableResource & UpdatableResource & DeletableResource>(
    _ records: FlameRecords<Resource>, _ names: RecordedNames
  ) {
    self.init(joining: records, names)
    makes["update"] = { match, exchange in
      let changes = try body(Resource.Update.self, Resource.collection.name, names, .updatable, match, exchange)
      try await attempt { try await records.update(ID<Resource>(match.arguments["id"] ?? ""), with: changes) }
    }
  }

  init(makes: [String: Make]) { self.makes = makes }
}

extension RecordedCalls {
  /// Every kind of record of a Hub, by the first two parts of its operations' names.
  static func all(_ hub: FlameHubClient, _ names: RecordedNames) -> [String: RecordedCalls] {
    [
      "auth.realms": .init(hub.auth.realms, names), "auth.users": .init(hub.auth.users, names),
      "auth.roles": .init(hub.auth.roles, names), "auth.permissions": .init(hub.auth.permissions, names),
      "auth.role-permissions": .init(hub.auth.rolePermissions, names),
      "auth.user-permissions": .init(hub.auth.userPermissions, names),
      "auth.user-roles": .init(joining: hub.auth.userRoles, names), "auth.clients": .init(hub.auth.clients, names),
      "auth.robots": .init(hub.auth.robots, names),
      "auth.robot-permissions": .init(joining: hub.auth.robotPermissions, names),
      "auth.robot-roles": .init(joining: hub.auth.robotRoles, names), "core.nodes": .init(hub.core.nodes, names),
      "core.registries": .init(hub.core.registries, names),
      "core.registry-projects": .init(hub.core.registryProjects, names),
      "core.master-images": .init(reading: hub.core.masterImages, names),
      "core.master-image-groups": .init(reading: hub.core.masterImageGroups, names),
      "core.master-image-event-logs": .init(reading: hub.core.masterImageEventLogs, names),
      "core.projects": .init(hub.core.projects, names), "core.project-nodes": .init(hub.core.projectNodes, names),
      "core.analyses": .init(hub.core.analyses, names), "core.analysis-nodes": .init(hub.core.analysisNodes, names),
      "core.analysis-buckets": .init(joining: hub.core.analysisBuckets, names),
      "core.analysis-bucket-files": .init(hub.core.analysisBucketFiles, names),
      "core.analysis-log-records": .init(deleting: hub.core.analysisLogRecords, names),
      "core.analysis-node-log-records": .init(hub.core.analysisNodeLogRecords, names),
      "core.analysis-logs": logs(hub), "core.analysis-node-logs": nodeLogs(hub),
    ]
  }

  private static func logs(_ hub: FlameHubClient) -> RecordedCalls {
    let logs = hub.core.analysisLogs
    return RecordedCalls(makes: [
      "list": { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId"])
        try await attempt {
          try await logs.list(of: ID<Analysis>(query.id("analysisId")), level: query.level, page: query.page)
        }
      },
      "delete": { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId"])
        try await attempt { try await logs.delete(of: ID<Analysis>(query.id("analysisId")), level: query.level) }
      },
    ])
  }

  private static func nodeLogs(_ hub: FlameHubClient) -> RecordedCalls {
    let logs = hub.core.analysisNodeLogs
    return RecordedCalls(makes: [
      "list": { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId", "nodeId"])
        try await attempt {
          try await logs.list(
            of: ID<Analysis>(query.id("analysisId")), node: ID<Node>(query.id("nodeId")), level: query.level,
            page: query.page)
        }
      },
      "create": { match, exchange in
        let object = try RecordedJSON.object(exchange)
        guard let record = try? HubJSONDecoder().decode(AnalysisNodeLogCreate.self, from: .object(object)) else {
          throw Unmakeable.ofAnotherType
        }
        try await attempt { try await logs.create(record) }
      },
      "delete": { match, _ in
        let query = try RecordedLogQuery(match.query, ids: ["analysisId", "nodeId"])
        try await attempt {
          try await logs.delete(
            of: ID<Analysis>(query.id("analysisId")), node: ID<Node>(query.id("nodeId")), level: query.level)
        }
      },
    ])
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
