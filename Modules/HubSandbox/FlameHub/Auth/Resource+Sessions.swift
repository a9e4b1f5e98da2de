extension Resource {
  /// Logins. They are kept with the tokens; this is how they are shown and asked for.
  static let sessions = Resource(
    service: .auth, path: "sessions", label: "session",
    schema: ResourceSchema(
      name: "session", isStrict: false, defaultFields: nil,
      allowedFields: [
        "id", "sub", "subKind", "ipAddress", "userAgent", "authMethod", "mfaAt", "expiresAt", "refreshedAt", "seenAt",
        "createdAt", "updatedAt", "userId", "clientId", "realmId",
      ],
      filters: ["id", "sub", "subKind", "userId", "clientId", "realmId"], relations: [Relation("realm", to: "realms")],
      sorts: ["seenAt", "expiresAt", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .uuid("sub"), .text("subKind"), .text("ipAddress"), .text("userAgent"), .date("expiresAt"),
      .date("refreshedAt"), .date("seenAt"), .date("mfaAt"), .text("authMethod"), .date("updatedAt"),
      .date("createdAt"), .uuid("clientId"), .uuid("userId"), .uuid("realmId"),
    ],
    // Routes of their own answer.
    verbs: [], access: .auth("session"), rules: [], generations: [.hub013])
}
