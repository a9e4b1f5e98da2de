@_spi(Backend) public import HubQuery

extension RolePermission {
  /// `role-permissions` of the auth service.
  public static let collection = FlameCollection(.auth, "role-permissions")

  /// The fields (wire page, sections 4.1 and 10.2).
  public static let fieldTable = FieldTable<RolePermission>([
    FieldDescription("id", .id("role-permissions"), [.sortable]),
    FieldDescription("roleId", .id("roles"), [.filterable, .creatable, .required]),
    FieldDescription("roleRealmId", .id("realms"), [.nullable]),
    FieldDescription("role", .relation("roles"), [.nullable]),
    FieldDescription("permissionId", .id("permissions"), [.filterable, .creatable, .required]),
    FieldDescription("permissionRealmId", .id("realms"), [.nullable]),
    FieldDescription("permission", .relation("permissions"), [.nullable]),
    FieldDescription("policyId", .id("policies"), [.updatable, .nullable], in: [.hub08: .having([.nullable])]),
    FieldDescription(
      "realmScope", .choice(["any", "ownOrNull", "own"]), [.updatable, .nullable], in: [.hub08: .absent]),
    FieldDescription("roleRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("permissionRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<RolePermission>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == RolePermission {
  /// `roleId`
  public static var roleID: Field<RolePermission, ID<FlameRole>> { Field("roleId") }
  /// `permissionId`
  public static var permissionID: Field<RolePermission, ID<FlamePermission>> { Field("permissionId") }
}

extension SortKey where Resource == RolePermission {
  /// `id`
  public static var id: SortKey<RolePermission> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<RolePermission> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<RolePermission> { SortKey("updatedAt") }
}

extension Relation where Resource == RolePermission {
  /// `role`
  public static var role: Relation<RolePermission> { Relation("role") }
  /// `permission`
  public static var permission: Relation<RolePermission> { Relation("permission") }
  /// `roleRealm`; the Hub ignores it
  public static var roleRealm: Relation<RolePermission> { Relation("roleRealm") }
  /// `permissionRealm`; the Hub ignores it
  public static var permissionRealm: Relation<RolePermission> { Relation("permissionRealm") }
}
