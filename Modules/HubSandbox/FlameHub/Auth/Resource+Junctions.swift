import HubJSON

extension Resource {
  static let rolePermissions = junction(
    "role-permissions", label: "role-permission", schema: "rolePermission", access: .auth("role_permission"),
    verbs: [.list, .get, .create, .update, .delete],
    defaultFields: [
      "id", "policyId", "realmScope", "permissionId", "permissionRealmId", "roleId", "roleRealmId", "createdAt",
      "updatedAt",
    ],
    columns: [
      .uuid("id"), .date("createdAt"), .date("updatedAt"), .uuid("policyId"), .text("realmScope", initial: "own"),
      .uuid("roleId"), .uuid("roleRealmId"), .uuid("permissionId"), .uuid("permissionRealmId"),
    ],
    relations: [Relation("role", to: "roles"), Relation("permission", to: "permissions")],
    hub08: ResourceVariant(access: .auth("role_permission", refusal: "delete")))

  static let userPermissions = junction(
    "user-permissions", label: "user-permission", schema: "userPermission", access: .auth("user_permission"),
    verbs: [.list, .get, .create, .update, .delete],
    defaultFields: [
      "id", "policyId", "realmScope", "permissionId", "permissionRealmId", "userId", "userRealmId", "createdAt",
      "updatedAt",
    ],
    columns: [
      .uuid("id"), .date("createdAt"), .date("updatedAt"), .uuid("policyId"), .text("realmScope", initial: "own"),
      .uuid("userId"), .uuid("userRealmId"), .uuid("permissionId"), .uuid("permissionRealmId"),
    ],
    relations: [Relation("user", to: "users"), Relation("permission", to: "permissions")],
    hub08: ResourceVariant(access: .auth("user_permission", refusal: "create")))

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
    verbs: [.list, .get, .create, .update, .delete],
    defaultFields: [
      "id", "policyId", "realmScope", "permissionId", "permissionRealmId", "clientId", "clientRealmId", "createdAt",
      "updatedAt",
    ],
    columns: [
      .uuid("id"), .uuid("policyId"), .text("realmScope", initial: "own"), .uuid("clientId"), .uuid("clientRealmId"),
      .uuid("permissionId"), .uuid("permissionRealmId"), .date("createdAt"), .date("updatedAt"),
    ],
    relations: [Relation("client", to: "clients"), Relation("permission", to: "permissions")], generations: [.hub013])

  static let clientRoles = junction(
    "client-roles", label: "client-role", schema: "clientRole", access: .auth("client_role"),
    defaultFields: ["id", "clientId", "clientRealmId", "roleId", "roleRealmId", "createdAt", "updatedAt"],
    columns: [
      .uuid("id"), .uuid("clientId"), .uuid("clientRealmId"), .uuid("roleId"), .uuid("roleRealmId"),
      .date("createdAt"), .date("updatedAt"),
    ],
    relations: [Relation("client", to: "clients"), Relation("role", to: "roles")], generations: [.hub013])

  static let robotPermissions = junction(
    "robot-permissions", label: "robot-permission", schema: "robotPermission", access: .auth("robot_permission"),
    defaultFields: [],
    columns: [
      .uuid("id"), .uuid("policyId"), .uuid("robotId"), .uuid("robotRealmId"), .uuid("permissionId"),
      .uuid("permissionRealmId"), .date("createdAt"), .date("updatedAt"),
    ],
    relations: [Relation("robot", to: "robots"), Relation("permission", to: "permissions")], generations: [.hub08],
    hub08: ResourceVariant(access: .auth("robot_permission", refusal: "create")))

  static let robotRoles = junction(
    "robot-roles", label: "robot-role", schema: "robotRole", access: .auth("robot_role"), defaultFields: [],
    columns: [
      .uuid("id"), .uuid("robotId"), .uuid("robotRealmId"), .uuid("roleId"), .uuid("roleRealmId"),
      .date("createdAt"), .date("updatedAt"),
    ],
    relations: [Relation("robot", to: "robots"), Relation("role", to: "roles")], generations: [.hub08],
    hub08: ResourceVariant(
      // The server looks for the robot in the wrong place and finds none.
      relations: [Relation("robot", to: ""), Relation("role", to: "roles")],
      references: [Relation("robot", to: "robots")], shown: [.create: ["role"]],
      behavior: JunctionBehavior(relations: [Relation("robot", to: ""), Relation("role", to: "roles")])))

  /// A resource that ties two others together.
  private static func junction(
    _ path: String, label: String, schema: String, access: Access, verbs: Set<Verb> = [.list, .get, .create, .delete],
    defaultFields: [String], columns: [Column], relations: [Relation], filters: [String]? = nil,
    generations: Set<HubGeneration> = Set(HubGeneration.allCases), hub08: ResourceVariant = ResourceVariant()
  ) -> Resource {
    var hub08 = hub08
    // Both sides are shown wherever a record is written, but never in a single one; nothing can be updated.
    hub08.lacks = ["realmScope"]
    hub08.verbs = [.list, .get, .create, .delete]
    hub08.queriesSingles = false
    hub08.shown[.delete] = relations.map(\.name)
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
      conflict: .conflict("The \(label) already exists.", .conflict), behavior: JunctionBehavior(relations: relations),
      generations: generations, hub08: hub08)
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
