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
    for account in seed.accounts {
      secrets[account.id] = account.secret
      for name in account.roles {
        guard let role = records.first("roles", where: "name", is: .string(name)) else { continue }
        join(account.path, account.id, to: role.id)
      }
      if account.path == "clients", var client = records["clients"].record(account.id) {
        client["secret"] = .string(account.secret)
        records["clients"].put(client)
      }
    }
  }
}
