import HubJSON

// Everybody sees and ends their own sessions; those of others need a permission in their realm (flame-hub.md, 4.1).
extension FlameHubState {
  /// `GET /sessions`
  func listSessions(_ query: QueryNode, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let scope = scope(of: ["session_read"], for: caller)
    let candidates = tokens.sessions.values.sorted { $0.createdAt < $1.createdAt }.filter { session in
      session.caller.id == caller.id || scope?.covers(session.caller.realmID, of: caller) ?? false
    }
    let resource = records.catalogue.form(of: .sessions)
    let query = try ResourceQuery(list: query, of: resource, in: records.catalogue)
    let found = try records.records(candidates.map(\.record), of: resource, query)
    let page = found.dropFirst(query.offset).prefix(query.limit)
    return HubAnswer(
      status: 200,
      content: .page(
        HubPage(
          resource: resource, records: page.map { records.projection($0, of: resource, query) }, total: found.count,
          query: query)))
  }

  /// `GET /sessions/{id}`
  func session(_ key: String, for caller: Caller) throws(HubFailure) -> HubAnswer {
    let session = try session(key, of: caller, with: "session_read")
    let schema = records.catalogue.form(of: .sessions).schema.single(in: release)
    return .record(200, session.record, meta: ["schema": .object(schema)])
  }

  /// `DELETE /sessions/{id}`
  mutating func endSession(_ key: String, by caller: Caller) throws(HubFailure) -> HubAnswer {
    let session = try session(key, of: caller, with: "session_delete")
    tokens.endSession(session.id)
    return .record(202, session.record)
  }

  private func session(_ key: String, of caller: Caller, with permission: String) throws(HubFailure) -> Session {
    let id = ["@me", "@self"].contains(key) ? caller.sessionID : key
    if !UUIDText.isValid(id) { throw .malformed(id, as: "uuid") }
    guard let session = tokens.sessions[id] else { throw .notFound("session", in: .auth) }
    if session.caller.id == caller.id { return session }
    let scope = try require([permission], caller, in: .auth)
    guard scope.covers(session.caller.realmID, of: caller) else { throw .missing([permission], in: .auth) }
    return session
  }
}
