import HubJSON

extension FlameHubState {
  /// Fills an empty Hub with what a seed file tells. Collections that are not emulated are left out.
  ///
  /// Tokens are signed with the emulator's own key, under the id of the seed's: a token of the recorded server is then
  /// one with a wrong signature, not one of an unknown key.
  mutating func plant(_ seed: SeedFile) {
    if let id = seed.keys.first?["kid"]?.stringValue {
      signer.keyID = id
      signer.otherKeys = Array(seed.keys.dropFirst())
    }
    for (path, records) in seed.records {
      guard let resource = self.records.catalogue.resource(at: path) else { continue }
      for record in records { add(resource, resource.members(named: record)) }
    }
    let known = Set(records["permissions"].all.map { $0.text("name") })
    for name in seed.administratorPermissions where !known.contains(name) {
      add(.permissions, ["name": .string(name), "builtIn": .bool(PermissionNames.builtIn.contains(name))])
    }
    for (role, scope, permissions) in seed.rolePermissions {
      guard let record = records.first("roles", where: "name", is: .string(role)) else { continue }
      grant(permissions, to: record.id, scope)
    }
    if let admin = records.first("roles", where: "name", is: .string(Self.administratorRole)) {
      grant(seed.administratorPermissions, to: admin.id, .any)
    }
    complete(seed)
  }

  /// Adds what every Hub has and answers need not show: the accounts that the file names, and where it has none at all
  /// permissions, roles and the accounts of machines.
  private mutating func complete(_ seed: SeedFile) {
    if seed.accounts.isEmpty { return }
    let isWithoutPermissions = records["permissions"].all.isEmpty
    if isWithoutPermissions {
      plantPermissions()
      plantRoles()
      for (role, scope, permissions) in seed.rolePermissions { grant(permissions, to: self.role(role), scope) }
    }
    for account in seed.accounts { plant(account) }
    let machines = generation == .hub08 ? "robots" : "clients"
    if isWithoutPermissions, !seed.records.contains(where: { $0.path == machines && !$0.records.isEmpty }) {
      plantMachines(realmID: realm(named: nil, id: nil), admin: role(Self.administratorRole))
    }
    // A Hub that has an image of the public repository has them all.
    if !records["master-images"].all.isEmpty { synchronizeImages() }
  }

  /// Adds an account where it is not there, and lets it log in.
  private mutating func plant(_ account: SeedFile.Account) {
    let realmID = realm(named: account.realm.name, id: account.realm.id)
    let present =
      account.id.flatMap { records[account.path].record($0) }
      ?? records.all(account.path, where: "name", is: JSONValue(account.name)).first {
        account.id == nil && $0.text("realmId") == realmID
      }
    let id = present?.id ?? add(account, realmID: realmID)
    secrets[id] = account.secret
    for name in account.roles { join(account.path, id, to: role(name)) }
    if account.path == "clients", var client = records["clients"].record(id) {
      client["secret"] = .string(account.secret)
      records["clients"].put(client)
    }
  }

  private mutating func add(_ account: SeedFile.Account, realmID: String) -> String {
    let name = account.name ?? account.id ?? ""
    var values: JSONObject = [
      "name": .string(name), "displayName": .string(name), "realmId": .string(realmID),
    ]
    values["id"] = account.id.map(JSONValue.string)
    switch account.path {
    case "users":
      values["email"] = .string("\(name)@example.com")
      return add(.users, values)
    case "robots":
      values["displayName"] = .null
      values["secret"] = .string(randomness.hashLike())
      return add(.robots, values)
    default:
      values["authMethod"] = "secret"
      values["builtIn"] = .bool(name == ClientBehavior.systemName)
      return add(.clients, values)
    }
  }

  /// The realm of an account, by default master; one that is not there is added.
  private mutating func realm(named name: String?, id: String?) -> String {
    if let id, records["realms"].record(id) != nil { return id }
    let name = name ?? Self.masterRealm
    if id == nil, let realm = records.first("realms", where: "name", is: .string(name)) { return realm.id }
    var values: JSONObject = ["name": .string(name), "builtIn": .bool(name == Self.masterRealm)]
    values["id"] = id.map(JSONValue.string)
    return add(.realms, values)
  }
}
