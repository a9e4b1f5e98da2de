import HubJSON

extension Resource {
  static let rolePermissions = junction(
    "role-permissions", label: "role-permission", schema: "rolePermission", access: .auth("role_permission"),
    verbs: [.list, .get, .create, .update, .put, .delete],
    defaultFields: [
      "id", "policyId", "realmScope", "permissionId", "permissionRealmId", "roleId", "roleRealmId", "createdAt",
      "updatedAt",
    ],
    columns: [
      .uuid("id"), .date("createdAt"), .date("updatedAt"), .uuid("policyId"), .text("realmScope", initial: "own"),
      .uuid("roleId"), .uuid("roleRealmId"), .uuid("permissionId"), .uuid("permissionRealmId"),
    ],
    relations: [Relation("role", to: "roles"), Relation("permission", to: "permissions")])

  static let userPermissions = junction(
    "user-permissions", label: "user-permission", schema: "userPermission", access: .auth("user_permission"),
    verbs: [.list, .get, .create, .update, .put, .delete],
    defaultFields: [
      "id", "policyId", "realmScope", "permissionId", "permissionRealmId", "userId", "userRealmId", "createdAt",
      "updatedAt",
    ],
    columns: [
      .uuid("id"), .date("createdAt"), .date("updatedAt"), .uuid("policyId"), .text("realmScope", initial: "own"),
      .uuid("userId"), .uuid("userRealmId"), .uuid("permissionId"), .uuid("permissionRealmId"),
    ],
    relations: [Relation("user", to: "users"), Relation("permission", to: "permissions")])

  static let userRoles = junction(
    "user-roles", label: "user-role", schema: "userRole", access: .auth("user_role"),
    defaultFields: ["id", "roleId", "roleRealmId", "userId", "userRealmId", "createdAt", "updatedAt"],
    columns: [
      .uuid("id"), .uuid("roleId"), .uuid("roleRealmId"), .uuid("userId"), .uuid("userRealmId"), .date("createdAt"),
      .date("updatedAt"),
    ],
    relations: [Relation("user", to: "users"), Relation("role", to: "roles")], filters: ["roleId", "userId"])

  static let clientPermissions = junction(
    "client-permissions", label: "client-permission", schema: "clientPermission", access: .auth("client_permission"),
    verbs: [.list, .get, .create, .update, .put, .delete],
    defaultFields: [
      "id", "policyId", "realmScope", "permissionId", "permissionRealmId", "clientId", "clientRealmId", "createdAt",
      "updatedAt",
    ],
    columns: [
      .uuid("id"), .uuid("policyId"), .text("realmScope", initial: "own"), .uuid("clientId"), .uuid("clientRealmId"),
      .uuid("permissionId"), .uuid("permissionRealmId"), .date("createdAt"), .date("updatedAt"),
    ],
    relations: [Relation("client", to: "clients"), Relation("permission", to: "permissions")])

  static let clientRoles = junction(
    "client-roles", label: "client-role", schema: "clientRole", access: .auth("client_role"),
    defaultFields: ["id", "clientId", "clientRealmId", "roleId", "roleRealmId", "createdAt", "updatedAt"],
    columns: [
      .uuid("id"), .uuid("clientId"), .uuid("clientRealmId"), .uuid("roleId"), .uuid("roleRealmId"),
      .date("createdAt"), .date("updatedAt"),
    ],
    relations: [Relation("client", to: "clients"), Relation("role", to: "roles")])

  /// A resource that ties two others together.
  private static func junction(
    _ path: String, label: String, schema: String, access: Access, verbs: Set<Verb> = [.list, .get, .create, .delete],
    defaultFields: [String], columns: [Column], relations: [Relation], filters: [String]? = nil
  ) -> Resource {
    let keys = relations.map(\.foreignKey)
    var rules = keys.map { FieldRule($0, .uuid, .required, on: [.create]) }
    if columns.contains(where: { $0.name == "policyId" }) {
      rules += [
        FieldRule("policyId", .uuid, allowsNull: true), FieldRule("realmScope", .oneOf(["own", "ownOrNull", "any"])),
      ]
    }
    return Resource(
      service: .auth, path: path, label: label,
      schema: ResourceSchema(
        name: schema, isStrict: false, defaultFields: defaultFields, allowedFields: nil, filters: filters ?? keys,
        relations: relations, sorts: ["id", "createdAt", "updatedAt"]),
      columns: columns, verbs: verbs, access: access, rules: rules, uniqueKeys: [UniqueKey(keys[0], keys[1])],
      conflict: .conflict("The \(label) already exists.", .conflict), behavior: JunctionBehavior(relations: relations))
  }
}

/// Junctions copy the realms of what they tie together.
struct JunctionBehavior: ResourceBehavior {
  let relations: [Relation]

  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    for relation in relations {
      let other = record.text(relation.foreignKey).flatMap { hub.records[relation.path].record($0) }
      record["\(relation.name)RealmId"] = other?["realmId"] ?? .null
    }
  }
}
