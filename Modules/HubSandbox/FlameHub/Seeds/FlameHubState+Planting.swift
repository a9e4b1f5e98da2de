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
    plantPermissions()
    let admin = plantRoles()
    let user = add(
      .users,
      [
        "name": .string(Self.administratorName), "displayName": .string(Self.administratorName),
        "email": "admin@example.com", "realmId": .string(realmID),
      ])
    secrets[user] = Self.initialSecret
    join("users", user, to: admin)
    plantMachines(realmID: realmID, admin: admin)
    synchronizeImages()
  }

  /// Adds the accounts that machines have in a realm: the services' own and those of user interfaces.
  mutating func plantMachines(realmID: String, admin: String) {
    switch generation {
    case .hub08: plantRobots(realmID: realmID, admin: admin)
    case .hub013: plantClients(realmID: realmID, admin: admin)
    }
  }

  /// Adds the permissions that every Hub has.
  mutating func plantPermissions() {
    let names = PermissionNames.all(of: release)
    for name in names.builtIn { add(.permissions, ["name": .string(name), "builtIn": true]) }
    for name in names.hub { add(.permissions, ["name": .string(name)]) }
  }

  /// Adds the roles that every Hub has, with the permissions that they hold.
  ///
  /// - Returns: The administrators' role.
  @discardableResult
  mutating func plantRoles() -> String {
    let names = PermissionNames.all(of: release)
    let admin = role(Self.administratorRole, ["builtIn": true])
    grant(names.builtIn + names.hub, to: admin, .any)
    // The older generation comes with no other role.
    if generation == .hub08 { return admin }
    grant(names.builtIn.filter { !$0.hasPrefix("realm_") }, to: role("realm_admin", ["builtIn": true]), .ownOrNull)
    for (name, permissions) in PermissionNames.roles {
      let display = name.prefix(1).uppercased() + name.dropFirst()
      grant(permissions, to: role(name, ["displayName": .string(display)]), .own)
    }
    return admin
  }

  /// The global role of a name, which is added where it is not there.
  mutating func role(_ name: String, _ values: JSONObject = [:]) -> String {
    if let role = records.first("roles", where: "name", is: .string(name)) { return role.id }
    var values = values
    values["name"] = .string(name)
    return add(.roles, values)
  }

  private mutating func plantClients(realmID: String, admin: String) {
    let name = ClientBehavior.systemName
    if records.first("clients", where: "name", is: .string(name)) == nil {
      let client = add(
        .clients,
        [
          "name": .string(name), "displayName": .string(name), "builtIn": true, "authMethod": "secret",
          "secret": .string(Self.initialSecret), "realmId": .string(realmID),
        ])
      secrets[client] = Self.initialSecret
      join("clients", client, to: admin)
    }
    add(.clients, ["name": "registry", "displayName": "registry", "realmId": .string(realmID)])
    addInterfaceClients(realmID: realmID)
  }

  private mutating func plantRobots(realmID: String, admin: String) {
    for name in [RobotBehavior.systemName, "registry"]
    where records.first("robots", where: "name", is: .string(name)) == nil {
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
