import HubJSON

extension FlameHubState {
  private static let levels = ["emerg", "alert", "crit", "error", "warn", "notice", "info", "debug"]

  /// `GET /analysis-logs` and `GET /analysis-node-logs`: newest first, whatever order and offset are asked for.
  func logs(_ kind: LogKind, _ query: QueryNode) throws(HubFailure) -> HubAnswer {
    let filters = try logFilters(kind, query)
    let page = try ResourceQuery(list: query, of: .analysisNodeEvents, in: records.catalogue)
    let found = logs.reversed().filter { Self.matches($0, kind, filters) }.prefix(page.limit)
    return .json(
      200,
      [
        "data": .array(found.map(\.listed)),
        "meta": [
          // The store counts what it returns.
          "total": .number(JSONNumber(found.count)), "limit": .number(JSONNumber(page.limit)),
          "offset": .number(JSONNumber(page.offset)), "schema": .object(kind.schema.list(in: release)),
        ],
      ])
  }

  /// `DELETE /analysis-logs` and `DELETE /analysis-node-logs`
  mutating func deleteLogs(_ kind: LogKind, _ query: QueryNode) throws(HubFailure) -> HubAnswer {
    let filters = try logFilters(kind, query)
    if settings.deletesLogs { logs.removeAll { Self.matches($0, kind, filters) } }
    return HubAnswer(status: 202, content: .none, isTagged: false)
  }

  /// `POST /analysis-node-logs`
  mutating func addLog(_ body: JSONObject, by caller: Caller) throws(HubFailure) -> HubAnswer {
    let rules = [
      FieldRule("nodeId", .uuid, .required), FieldRule("analysisId", .uuid, .required),
      FieldRule("code", .text(3...64), allowsNull: true), FieldRule("status", .text(3...64), allowsNull: true),
      FieldRule("message", .text(3...2048), .required), FieldRule("level", .oneOf(Self.levels), .required),
    ]
    let values = try rules.values(of: body, on: .create)
    for (member, path) in [("nodeId", "nodes"), ("analysisId", "analyses")] {
      guard let id = values.text(member), records[path].record(id) == nil else { continue }
      throw .invalid([
        ValidationIssue(member: member, message: "Property \(member) is invalid", code: "value_invalid")
      ])
    }
    let node = values.text("nodeId").flatMap { records["nodes"].record($0) }
    guard mayWrite(in: node?.text("realmId"), caller) else {
      throw .denied("You are not an actor of the node realm.")
    }
    var labels: JSONObject = ["refType": .string(LogKind.analysisNode.referenceType)]
    for name in ["analysisId", "nodeId", "code", "status"] {
      if let text = values.text(name) { labels[name] = .string(text) }
    }
    let entry = LogEntry(
      time: now.description, level: values.text("level") ?? "", message: values.text("message") ?? "", labels: labels)
    logs.append(entry)
    return .record(202, entry.written)
  }

  /// The values to be equal to, by filter.
  private func logFilters(_ kind: LogKind, _ query: QueryNode) throws(HubFailure) -> [String: JSONValue] {
    var filters: [String: JSONValue] = [:]
    guard case .object(let members)? = query["filter"] else { throw kind.missingFilter }
    for member in members where member.name == "level" || kind.mandatoryFilters.contains(member.name) {
      guard let condition = FilterCondition(member.value) else { continue }
      guard case .equal(let value) = condition else {
        throw .rule(
          "The filter operator '\(condition.operatorName)' on '\(member.name)' is not supported here; "
            + "only equality (eq) filters are allowed.")
      }
      filters[member.name] = value
    }
    for name in kind.mandatoryFilters where filters[name] == nil { throw kind.missingFilter }
    return filters
  }

  private static func matches(_ entry: LogEntry, _ kind: LogKind, _ filters: [String: JSONValue]) -> Bool {
    guard entry.labels.text("refType") == kind.referenceType else { return false }
    return filters.allSatisfy { name, value in
      name == "level" ? .string(entry.level) == value : entry.labels[name] == value
    }
  }
}

extension FilterCondition {
  /// What messages call the operator.
  fileprivate var operatorName: String {
    switch self {
    case .equal: "eq"
    case .member: "in"
    case .less(_, let orEqual): orEqual ? "lte" : "lt"
    case .greater(_, let orEqual): orEqual ? "gte" : "gt"
    case .startsWith: "startsWith"
    case .endsWith: "endsWith"
    case .contains: "contains"
    case .like: "like"
    case .not(.equal): "ne"
    case .not(.member): "nin"
    case .not(let condition): condition.operatorName
    }
  }
}
