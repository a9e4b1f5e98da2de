import HubJSON

extension FlameHubState {
  static let administratorName = "admin"
  static let initialSecret = "start123"

  /// Fills an empty Hub.
  mutating func plant(_ seed: FlameHubSeed) throws {
    switch seed {
    case .fresh: plantFresh()
    case .file(let bytes): try plant(SeedFile(bytes))
    }
  }

  private mutating func plantFresh() {
    let realmID = add(.realms, ["name": .string(Self.masterRealm), "builtIn": true])
    for name in PermissionNames.builtIn { add(.permissions, ["name": .string(name), "builtIn": true]) }
    for name in PermissionNames.hub { add(.permissions, ["name": .string(name)]) }
    let admin = add(.roles, ["name": .string(Self.administratorRole), "builtIn": true])
    grant(PermissionNames.builtIn + PermissionNames.hub, to: admin, .any)
    let realmAdmin = add(.roles, ["name": "realm_admin", "builtIn": true])
    grant(PermissionNames.builtIn.filter { !$0.hasPrefix("realm_") }, to: realmAdmin, .ownOrNull)
    for (role, permissions) in PermissionNames.roles {
      let display = role.prefix(1).uppercased() + role.dropFirst()
      grant(permissions, to: add(.roles, ["name": .string(role), "displayName": .string(display)]), .own)
    }
    let user = add(
      .users,
      [
        "name": .string(Self.administratorName), "displayName": .string(Self.administratorName),
        "email": "admin@example.com", "realmId": .string(realmID),
      ])
    secrets[user] = Self.initialSecret
    let client = add(
      .clients,
      [
        "name": "system", "displayName": "system", "builtIn": true, "authMethod": "secret",
        "secret": .string(Self.initialSecret), "realmId": .string(realmID),
      ])
    secrets[client] = Self.initialSecret
    add(.clients, ["name": "registry", "displayName": "registry", "realmId": .string(realmID)])
    addInterfaceClient(realmID: realmID)
    synchronizeImages()
    join("user-roles", "userId", user, to: admin)
    join("client-roles", "clientId", client, to: admin)
  }

  /// Gives a role permissions by name; those that it has already are left alone.
  mutating func grant(_ names: [String], to roleID: String, _ scope: RealmScope) {
    let held = Set(
      records.all("role-permissions", where: "roleId", is: .string(roleID)).map { $0.text("permissionId") })
    let ids = Dictionary(
      records["permissions"].all.compactMap { record in record.text("name").map { ($0, record.id) } }
    ) { first, _ in first }
    for name in names {
      guard let id = ids[name], !held.contains(id) else { continue }
      let role = records["roles"].record(roleID)
      add(
        .rolePermissions,
        [
          "roleId": .string(roleID), "roleRealmId": role?["realmId"] ?? .null, "permissionId": .string(id),
          "realmScope": .string(scope.rawValue),
        ])
    }
  }

  /// Gives a user or client a role, unless it has it.
  mutating func join(_ path: String, _ member: String, _ id: String, to roleID: String) {
    guard let resource = records.catalogue.resource(at: path),
      !records.all(path, where: member, is: .string(id)).contains(where: { $0.text("roleId") == roleID })
    else { return }
    let owner = records[member == "userId" ? "users" : "clients"].record(id)
    let realmMember = member == "userId" ? "userRealmId" : "clientRealmId"
    add(
      resource,
      [
        member: .string(id), realmMember: owner?["realmId"] ?? .null, "roleId": .string(roleID),
        "roleRealmId": records["roles"].record(roleID)?["realmId"] ?? .null,
      ])
  }
}
