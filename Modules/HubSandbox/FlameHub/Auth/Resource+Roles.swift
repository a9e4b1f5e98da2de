import HubJSON

extension Resource {
  static let roles = Resource(
    service: .auth, path: "roles", label: "role",
    schema: ResourceSchema(
      name: "role", isStrict: false, defaultFields: nil,
      allowedFields: [
        "id", "builtIn", "name", "displayName", "target", "description", "clientId", "realmId", "createdAt",
        "updatedAt",
      ],
      filters: ["id", "builtIn", "name", "target", "clientId", "realmId"], relations: [Relation("realm", to: "realms")],
      sorts: ["id", "name", "updatedAt", "createdAt"]),
    columns: [
      .uuid("id"), .boolean("builtIn", initial: false), .text("name"), .text("displayName"), .text("description"),
      .text("target"), .uuid("clientId"), .uuid("realmId"), .date("createdAt"), .date("updatedAt"),
    ],
    verbs: [.list, .get, .create, .update, .put, .delete],
    access: .auth("role"),
    rules: [
      FieldRule("name", .name(3...128), .required),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(5...4096), allowsNull: true),
      FieldRule("target", .text(3...16), allowsNull: true),
      FieldRule("clientId", .uuid, allowsNull: true),
      FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("name", "clientId", "realmId", nullsAreEqual: true)], conflict: .duplicateRow, isNamed: true,
    behavior: RoleBehavior(),
    hub08: ResourceVariant(
      hiddenInSingles: ["builtIn", "clientId"], relations: [], takesRealmOfCaller: false,
      rules: [
        FieldRule("name", .accountName(3...128), .required),
        FieldRule("displayName", .text(3...256), allowsNull: true),
        FieldRule("description", .text(5...4096), allowsNull: true),
        FieldRule("target", .text(3...16), allowsNull: true),
        FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
      ],
      uniqueKeys: [UniqueKey("name", "clientId", "realmId")]))
}

/// Roles go with what ties them to users, clients and permissions.
struct RoleBehavior: ResourceBehavior {
  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    if record.text("name") == FlameHubState.administratorRole {
      throw .rule("The default admin role can not be deleted.")
    }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for path in ["role-permissions", "user-roles", "client-roles", "robot-roles"] {
      hub.removeAll(path, where: "roleId", is: record.id)
    }
  }
}
