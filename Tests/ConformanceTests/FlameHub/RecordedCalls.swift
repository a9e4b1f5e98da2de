import FlameHub
import HubTesting

/// The public calls of one kind of record, made from recorded requests.
struct RecordedCalls: Sendable {
  typealias Make = @Sendable (EndpointRouter.Match, RecordedExchange) async throws -> Void

  private(set) var makes: [String: Make] = [:]

  /// What every kind has.
  init<Resource: FlameResource>(reading records: FlameRecords<Resource>) {
    makes["list"] = { match, _ in
      let query = try FlameQueryReading<Resource>(match.query, isList: true, calls: records.calls).query
      try await attempt {
        try await records.list(
          where: query.filter, sort: query.sort, page: query.page, include: query.include, fields: query.fields)
      }
    }
    makes["get"] = { match, _ in
      let query = try FlameQueryReading<Resource>(match.query, isList: false, calls: records.calls).query
      try await attempt {
        try await records.get(match.arguments["id"] ?? "", include: query.include, fields: query.fields)
      }
    }
  }

  /// What is made and deleted, and never changed.
  init<Resource: CreatableResource & DeletableResource>(joining records: FlameRecords<Resource>) {
    self.init(reading: records)
    makes["create"] = { match, exchange in
      let record = try body(Resource.Create.self, Resource.fieldTable, .creatable, match, exchange)
      try await attempt { try await records.create(record) }
    }
    makes["delete"] = { match, _ in
      guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
      try await attempt { try await records.delete(match.arguments["id"] ?? "") }
    }
  }

  /// What has everything.
  init<Resource: CreatableResource & UpdatableResource & DeletableResource>(_ records: FlameRecords<Resource>) {
    self.init(joining: records)
    makes["update"] = { match, exchange in
      let changes = try body(Resource.Update.self, Resource.fieldTable, .updatable, match, exchange)
      try await attempt { try await records.update(ID<Resource>(match.arguments["id"] ?? ""), with: changes) }
    }
  }

  init(makes: [String: Make]) { self.makes = makes }
}

extension RecordedCalls {
  /// Every kind of record of a Hub, by the first two parts of its operations' names.
  static func all(_ hub: FlameHubClient) -> [String: RecordedCalls] {
    [
      "auth.realms": .init(hub.auth.realms), "auth.users": .init(hub.auth.users), "auth.roles": .init(hub.auth.roles),
      "auth.permissions": .init(hub.auth.permissions), "auth.role-permissions": .init(hub.auth.rolePermissions),
      "auth.user-permissions": .init(hub.auth.userPermissions), "auth.user-roles": .init(joining: hub.auth.userRoles),
      "auth.clients": .init(hub.auth.clients), "core.nodes": .init(hub.core.nodes),
      "core.registries": .init(hub.core.registries), "core.registry-projects": .init(hub.core.registryProjects),
      "core.master-images": .init(reading: hub.core.masterImages),
      "core.master-image-groups": .init(reading: hub.core.masterImageGroups), "core.projects": .init(hub.core.projects),
      "core.project-nodes": .init(hub.core.projectNodes), "core.analyses": .init(hub.core.analyses),
      "core.analysis-nodes": .init(hub.core.analysisNodes),
      "core.analysis-buckets": .init(joining: hub.core.analysisBuckets),
      "core.analysis-bucket-files": .init(hub.core.analysisBucketFiles), "core.analysis-logs": logs(hub),
      "core.analysis-node-logs": nodeLogs(hub),
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
          throw Unmakeable("a member that is missing or not of the public type")
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
private func body<Resource, Value: Decodable>(
  _ type: Value.Type, _ table: FieldTable<Resource>, _ trait: FieldDescription.Traits, _ match: EndpointRouter.Match,
  _ exchange: RecordedExchange
) throws -> Value {
  guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
  let object = try RecordedJSON.object(exchange)
  for name in object.keys where table[name]?.traits.contains(trait) != true {
    throw Unmakeable("a member that the operation's table does not have")
  }
  do {
    return try HubJSONDecoder().decode(type, from: .object(object))
  } catch is DecodingError {
    throw Unmakeable("a member that is missing or not of the public type")
  }
}
