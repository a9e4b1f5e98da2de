import HubJSON

extension Resource {
  static let permissions = Resource(
    service: .auth, path: "permissions", label: "permission",
    schema: ResourceSchema(
      name: "permission", isStrict: false, defaultFields: nil,
      allowedFields: [
        "id", "builtIn", "name", "displayName", "description", "decisionStrategy", "clientId", "realmId", "createdAt",
        "updatedAt",
      ],
      filters: ["id", "displayName", "name", "builtIn", "realmId"], sorts: ["id", "name", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .boolean("builtIn", initial: false), .text("name"), .text("displayName"), .text("description"),
      .text("decisionStrategy"), .uuid("clientId"), .uuid("realmId"), .date("createdAt"), .date("updatedAt"),
    ],
    verbs: [.list, .get, .create, .update, .put, .delete],
    access: .auth("permission"),
    rules: [
      FieldRule("name", .name(3...128), .required),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(5...4096), allowsNull: true),
      FieldRule("decisionStrategy", .oneOf(["affirmative", "unanimous", "consensus"]), allowsNull: true),
      FieldRule("clientId", .uuid, allowsNull: true),
      FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("name", "clientId", "realmId", nullsAreEqual: true)], conflict: .duplicateRow, isNamed: true,
    behavior: PermissionBehavior(),
    hub08: ResourceVariant(
      lacks: ["decisionStrategy"], has: [.text("target"), .uuid("policyId")], selectsFields: false,
      takesRealmOfCaller: false,
      rules: [
        FieldRule("name", .accountName(3...128), .required),
        FieldRule("displayName", .text(3...256), allowsNull: true),
        FieldRule("description", .text(5...4096), allowsNull: true),
        FieldRule("realmId", .uuid, allowsNull: true, on: [.create]),
      ],
      uniqueKeys: [UniqueKey("name", "clientId", "realmId")]))
}

/// Permissions go with what ties them to roles and users.
struct PermissionBehavior: ResourceBehavior {
  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    if record.isTrue("builtIn") { throw .rule("A built-in permission can not be deleted.") }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    for path in ["role-permissions", "user-permissions", "robot-permissions"] {
      hub.removeAll(path, where: "permissionId", is: record.id)
    }
  }
}
