import HubJSON

extension Resource {
  static let clients = Resource(
    service: .auth, path: "clients", label: "client",
    schema: ResourceSchema(
      name: "client", isStrict: false,
      defaultFields: [
        "id", "active", "builtIn", "name", "displayName", "description", "secretHashed", "secretEncrypted", "baseUrl",
        "rootUrl", "redirectUri", "postLogoutRedirectUri", "grantTypes", "scope", "authMethod", "tokenBindingMethod",
        "accessPolicyId", "realmId", "updatedAt", "createdAt",
      ],
      allowedFields: ["secret"], filters: ["id", "name", "realmId"],
      relations: [Relation("realm", to: "realms"), Relation("accessPolicy", to: "policies", schemaName: "policy")],
      sorts: ["id", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .boolean("active", initial: true), .boolean("builtIn", initial: false),
      .text("authMethod", initial: "none"), .text("tokenBindingMethod", initial: "none"), .text("name"),
      .text("displayName"), .text("description"), .text("secret", .optional), .boolean("secretHashed", initial: false),
      .boolean("secretEncrypted", initial: false), .text("redirectUri"), .text("postLogoutRedirectUri"),
      .uuid("accessPolicyId"), .text("grantTypes"), .text("scope"), .text("baseUrl"), .text("rootUrl"),
      .date("createdAt"), .date("updatedAt"), .uuid("realmId"),
    ],
    verbs: [.list, .get, .create, .update, .put, .delete],
    access: .auth("client", selfUpdate: "client_self_manage"),
    rules: [
      FieldRule("name", .name(3...128), .required),
      FieldRule("active", .boolean),
      FieldRule("authMethod", .oneOf(["none", "secret", "tls"])),
      FieldRule("tokenBindingMethod", .oneOf(["none", "tls"])),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(3...4096), allowsNull: true),
      FieldRule("secret", .text(3...256), allowsNull: true),
      FieldRule("secretHashed", .boolean),
      FieldRule("secretEncrypted", .boolean),
      FieldRule("redirectUri", .urls, allowsNull: true),
      FieldRule("postLogoutRedirectUri", .urls, allowsNull: true),
      FieldRule("grantTypes", .text(3...512), allowsNull: true),
      FieldRule("scope", .text(3...512), allowsNull: true),
      FieldRule("baseUrl", .urls, allowsNull: true),
      FieldRule("rootUrl", .urls, allowsNull: true),
      FieldRule("accessPolicyId", .uuid, allowsNull: true),
      FieldRule("realmId", .uuid, on: [.create]),
    ],
    uniqueKeys: [UniqueKey("name", "realmId")], isNamed: true, queriesSingles: true, behavior: ClientBehavior(),
    generations: [.hub013])
}
