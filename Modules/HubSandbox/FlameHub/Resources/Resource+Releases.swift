extension Resource {
  /// The resource as a release of the current generation has it.
  func form(in release: HubRelease) -> Resource {
    guard !release.changes.isEmpty else { return self }
    var copy = self
    if release.has(.queriesEverySingle), service == .core { copy.queriesSingles = true }
    if release.has(.filtersApproval), path == "project-nodes" { copy.schema.filters.insert("approvalStatus", at: 0) }
    if release.has(.tracesArguments) { copy.rules = rules.map(\.tracingArguments) }
    if release.has(.hasAuthupBeta62), let later = Self.authupBeta62[path] {
      copy.schema.filters = later.filters
      copy.schema.indexes = later.indexes
      if path == "sessions" {
        copy.schema.relations += [Relation("user", to: "users"), Relation("client", to: "clients")]
      }
    }
    return copy
  }

  /// What authup beta.62 lets its collections be filtered by, and the columns that its database has indexes of.
  private static let authupBeta62: [String: (filters: [String], indexes: [[String]])] = [
    "realms": (
      ["id", "builtIn", "displayName", "name"],
      [["id"], ["name"], ["builtIn"], ["displayName"], ["createdAt"], ["updatedAt"]]
    ),
    "users": (
      ["id", "name", "displayName", "realmId", "active"],
      [["id"], ["name", "realmId"], ["displayName"], ["realmId"], ["active"], ["createdAt"], ["updatedAt"]]
    ),
    "roles": (
      ["id", "builtIn", "name", "displayName", "target", "clientId", "realmId"],
      [
        ["id"], ["name", "clientId", "realmId"], ["displayName"], ["builtIn"], ["target"], ["clientId"], ["realmId"],
        ["createdAt"], ["updatedAt"],
      ]
    ),
    "permissions": (
      ["id", "displayName", "name", "builtIn", "realmId", "clientId"],
      [
        ["id"], ["name", "clientId", "realmId"], ["displayName"], ["builtIn"], ["realmId"], ["clientId"],
        ["createdAt"], ["updatedAt"],
      ]
    ),
    "clients": (
      ["id", "name", "displayName", "realmId", "active", "builtIn"],
      [
        ["id"], ["name", "realmId"], ["displayName"], ["realmId"], ["active"], ["builtIn"], ["createdAt"],
        ["updatedAt"],
      ]
    ),
    "sessions": (
      ["id", "sub", "subKind", "userId", "clientId", "realmId", "expiresAt", "seenAt"],
      [
        ["id"], ["sub"], ["subKind"], ["userId"], ["clientId"], ["realmId"], ["seenAt"], ["expiresAt"],
        ["userId", "seenAt"], ["realmId", "seenAt"], ["createdAt"], ["updatedAt"],
      ]
    ),
    "role-permissions": junction(
      ["roleId", "permissionId"], index: ["permissionId", "roleId"],
      ["roleId", "roleRealmId", "permissionRealmId", "policyId"]),
    "user-permissions": junction(
      ["userId", "permissionId"], index: ["permissionId", "userId"],
      ["userId", "userRealmId", "permissionRealmId", "policyId"]),
    "client-permissions": junction(
      ["clientId", "permissionId"], index: ["clientId", "permissionId"],
      ["permissionId", "clientRealmId", "permissionRealmId", "policyId"]),
    "user-roles": junction(
      ["roleId", "userId"], index: ["roleId", "userId"], ["userId", "roleRealmId", "userRealmId"]),
    "client-roles": junction(
      ["clientId", "roleId"], index: ["roleId", "clientId"], ["clientId", "clientRealmId", "roleRealmId"]),
  ]

  /// What a junction can be filtered by, and its indexes.
  ///
  /// - Parameters:
  ///   - sides: The columns of the two sides.
  ///   - index: The two in the order of their common index.
  ///   - others: The columns that have an index of their own: a side, and what may be filtered by besides.
  /// - Returns: The sides, the id and the other columns, and an index for each besides the common one.
  private static func junction(_ sides: [String], index: [String], _ others: [String])
    -> (filters: [String], indexes: [[String]])
  {
    (sides + ["id"] + others.dropFirst(), [["id"], index] + others.map { [$0] } + [["createdAt"], ["updatedAt"]])
  }
}
