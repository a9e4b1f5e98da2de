@_spi(Backend) public import HubQuery

extension UserPermission {
  /// `user-permissions` of the auth service.
  public static let collection = FlameCollection(.auth, "user-permissions")

  /// The fields (wire page, sections 4.1 and 10.2).
  public static let fieldTable = FieldTable<UserPermission>([
    FieldDescription("id", .id("user-permissions"), [.sortable]),
    FieldDescription("userId", .id("users"), [.filterable, .creatable, .required]),
    FieldDescription("userRealmId", .id("realms"), [.nullable]),
    FieldDescription("user", .relation("users"), [.nullable]),
    FieldDescription("permissionId", .id("permissions"), [.filterable, .creatable, .required]),
    FieldDescription("permissionRealmId", .id("realms"), [.nullable]),
    FieldDescription("permission", .relation("permissions"), [.nullable]),
    FieldDescription("policyId", .id("policies"), [.updatable, .nullable], in: [.hub08: .having([.nullable])]),
    FieldDescription(
      "realmScope", .choice(["any", "ownOrNull", "own"]), [.updatable, .nullable], in: [.hub08: .absent]),
    FieldDescription("userRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("permissionRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<UserPermission>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == UserPermission {
  /// `userId`
  public static var userID: Field<UserPermission, ID<FlameUser>> { Field("userId") }
  /// `permissionId`
  public static var permissionID: Field<UserPermission, ID<FlamePermission>> { Field("permissionId") }
}

extension SortKey where Resource == UserPermission {
  /// `id`
  public static var id: SortKey<UserPermission> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<UserPermission> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<UserPermission> { SortKey("updatedAt") }
}

extension Relation where Resource == UserPermission {
  /// `user`
  public static var user: Relation<UserPermission> { Relation("user") }
  /// `permission`
  public static var permission: Relation<UserPermission> { Relation("permission") }
  /// `userRealm`; the Hub ignores it
  public static var userRealm: Relation<UserPermission> { Relation("userRealm") }
  /// `permissionRealm`; the Hub ignores it
  public static var permissionRealm: Relation<UserPermission> { Relation("permissionRealm") }
}
