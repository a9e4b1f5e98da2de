import HubJSON

extension FlameHubState {
  /// The roles of whoever sends a request.
  func roles(of caller: Caller) -> [JSONObject] {
    records.all("\(caller.kind)-roles", where: "\(caller.kind)Id", is: .string(caller.id)).compactMap { record in
      record.text("roleId").flatMap { records["roles"].record($0) }
    }
  }

  /// The widest realm scope in which a caller has one of the permissions, nil when it has none.
  func scope(of permissions: [String], for caller: Caller) -> RealmScope? {
    // One or two permissions, and of their few grants those of the caller: this is asked at every write.
    let ids = Set(records["permissions"].all.filter { permissions.contains($0.text("name") ?? "") }.map(\.id))
    guard !ids.isEmpty else { return nil }
    return grants(to: caller).filter { ids.contains($0.text("permissionId") ?? "") }.map {
      scope(of: $0, for: caller)
    }.max()
  }

  /// Every permission of a caller, with its scope.
  func granted(to caller: Caller) -> [(name: String, scope: RealmScope)] {
    grants(to: caller).compactMap { grant in
      guard let permission = grant.text("permissionId").flatMap({ records["permissions"].record($0) }),
        let name = permission.text("name")
      else { return nil }
      return (name, scope(of: grant, for: caller))
    }
  }

  private func grants(to caller: Caller) -> [JSONObject] {
    let roles = Set(roles(of: caller).map(\.id))
    return records["role-permissions"].all.filter { roles.contains($0.text("roleId") ?? "") }
      + records.all(
        "\(caller.kind)-permissions", where: "\(caller.kind)Id", is: .string(caller.id))
  }

  private func scope(of grant: JSONObject, for caller: Caller) -> RealmScope {
    // The older generation has no scopes: master is above the others.
    if generation == .hub08 { return caller.realmName == Self.masterRealm ? .any : .ownOrNull }
    return grant.text("realmScope").flatMap(RealmScope.init) ?? .own
  }

  /// - Returns: the scope in which the caller may.
  /// - Throws: when the caller has none of the permissions, or not all where all are needed.
  @discardableResult
  func require(_ permissions: [String], _ caller: Caller, in service: HubService, all: Bool = false)
    throws(HubFailure) -> RealmScope
  {
    if permissions.isEmpty { return .own }
    if all, let missing = permissions.first(where: { scope(of: [$0], for: caller) == nil }) {
      // All are named, but none after the first missing one is looked for.
      var failure = HubFailure.missing(permissions, in: service)
      failure.issues = HubFailure.missing([missing], in: service).issues
      throw failure
    }
    guard let scope = scope(of: permissions, for: caller) else { throw .missing(permissions, in: service) }
    return scope
  }

  /// Whether core and storage let a caller write in a realm: its own, or any from `master`.
  func mayWrite(in realmID: String?, _ caller: Caller) -> Bool {
    caller.realmName == Self.masterRealm || realmID == caller.realmID
  }

  /// Refuses a write to a record of a realm in which the caller may not write.
  func checkRealm(
    of record: JSONObject, _ resource: Resource, _ caller: Caller, _ scope: RealmScope,
    _ permissions: [String], _ verb: Resource.Verb
  ) throws(HubFailure) {
    switch resource.service {
    case .auth:
      guard resource.column("realmId") != nil else { return }
      if !scope.covers(record.text("realmId"), of: caller) { throw .missing(permissions, in: .auth) }
    case .core, .storage:
      guard resource.access.isBoundToRealm, !mayWrite(in: record.text("realmId"), caller) else { return }
      if verb != .create, let message = resource.access.foreignRealmMessage { throw .denied(message) }
      throw .foreignRealm("\(verb)", resource.label)
    }
  }
}
