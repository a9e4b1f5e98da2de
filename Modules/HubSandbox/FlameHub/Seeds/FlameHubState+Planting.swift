import HubJSON

extension FlameHubState {
  static let administratorName = "admin"
  static let initialSecret = "start123"

  /// Fills an empty Hub.
  mutating func plant(_ seed: FlameHubSeed) throws {
    switch seed {
    case .fresh: plantFresh()
    case .file(let bytes): plant(try SeedFile(bytes, for: settings.version, records.catalogue))
    }
  }

  private mutating func plantFresh() {
    let realmID = add(.realms, ["name": .string(Self.masterRealm), "builtIn": true])
    let admin = plantRoles()
    let user = add(
      .users,
      [
        "name": .string(Self.administratorName), "displayName": .string(Self.administratorName),
        "email": "admin@example.com", "realmId": .string(realmID),
      ])
    secrets[user] = Self.initialSecret
    join("users", user, to: admin)
    switch generation {
    case .hub08: plantRobots(realmID: realmID, admin: admin)
    case .hub013: plantClients(realmID: realmID, admin: admin)
    }
    synchronizeImages()
  }

  /// Adds the permissions and the roles that hold them.
  ///
  /// - Returns: The administrators' role.
  private mutating func plantRoles() -> String {
    let isOld = generation == .hub08
    let builtIn = isOld ? PermissionNames.Hub08.builtIn : PermissionNames.builtIn
    let hub = isOld ? PermissionNames.Hub08.hub : PermissionNames.hub
    for name in builtIn { add(.permissions, ["name": .string(name), "builtIn": true]) }
    for name in hub { add(.permissions, ["name": .string(name)]) }
    let admin = add(.roles, ["name": .string(Self.administratorRole), "builtIn": true])
    grant(builtIn + hub, to: admin, .any)
    // The older generation comes with no other role.
    if isOld { return admin }
    let realmAdmin = add(.roles, ["name": "realm_admin", "builtIn": true])
    grant(builtIn.filter { !$0.hasPrefix("realm_") }, to: realmAdmin, .ownOrNull)
    for (role, permissions) in PermissionNames.roles {
      let display = role.prefix(1).uppercased() + role.dropFirst()
      grant(permissions, to: add(.roles, ["name": .string(role), "displayName": .string(display)]), .own)
    }
    return admin
  }

  private mutating func plantClients(realmID: String, admin: String) {
    let client = add(
      .clients,
      [
        "name": "system", "displayName": "system", "builtIn": true, "authMethod": "secret",
        "secret": .string(Self.initialSecret), "realmId": .string(realmID),
      ])
    secrets[client] = Self.initialSecret
    add(.clients, ["name": "registry", "displayName": "registry", "realmId": .string(realmID)])
    addInterfaceClient(realmID: realmID)
    join("clients", client, to: admin)
  }

  private mutating func plantRobots(realmID: String, admin: String) {
    for name in [RobotBehavior.systemName, "registry"] {
      let secret = name == RobotBehavior.systemName ? Self.initialSecret : randomness.letters(64)
      let robot = add(
        .robots,
        ["name": .string(name), "secret": .string(randomness.hashLike()), "realmId": .string(realmID)])
      secrets[robot] = secret
      if name == RobotBehavior.systemName { join("robots", robot, to: admin) }
    }
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

  /// Gives an account a role, unless it has it: one of `users`, `clients` or `robots`.
  mutating func join(_ path: String, _ id: String, to roleID: String) {
    let kind = String(path.dropLast())
    guard let resource = records.catalogue.resource(at: "\(kind)-roles"),
      !records.all(resource.path, where: "\(kind)Id", is: .string(id)).contains(where: { $0.text("roleId") == roleID })
    else { return }
    let owner = records[path].record(id)
    add(
      resource,
      [
        "\(kind)Id": .string(id), "\(kind)RealmId": owner?["realmId"] ?? .null, "roleId": .string(roleID),
        "roleRealmId": records["roles"].record(roleID)?["realmId"] ?? .null,
      ])
  }
}
