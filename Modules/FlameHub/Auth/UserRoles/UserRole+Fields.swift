@_spi(Backend) public import HubQuery

extension UserRole {
  /// `user-roles` of the auth service.
  public static let collection = FlameCollection(.auth, "user-roles")

  /// The fields (wire page, section 4.1).
  public static let fieldTable = FieldTable<UserRole>([
    FieldDescription("id", .id("user-roles"), [.sortable]),
    FieldDescription("userId", .id("users"), [.filterable, .creatable, .required]),
    FieldDescription("userRealmId", .id("realms"), [.nullable]),
    FieldDescription("user", .relation("users"), [.nullable]),
    FieldDescription("roleId", .id("roles"), [.filterable, .creatable, .required]),
    FieldDescription("roleRealmId", .id("realms"), [.nullable]),
    FieldDescription("role", .relation("roles"), [.nullable]),
    FieldDescription("userRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("roleRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<UserRole>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == UserRole {
  /// `userId`
  public static var userID: Field<UserRole, ID<FlameUser>> { Field("userId") }
  /// `roleId`
  public static var roleID: Field<UserRole, ID<FlameRole>> { Field("roleId") }
}

extension SortKey where Resource == UserRole {
  /// `id`
  public static var id: SortKey<UserRole> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<UserRole> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<UserRole> { SortKey("updatedAt") }
}

extension Relation where Resource == UserRole {
  /// `user`
  public static var user: Relation<UserRole> { Relation("user") }
  /// `role`
  public static var role: Relation<UserRole> { Relation("role") }
  /// `userRealm`; the Hub ignores it
  public static var userRealm: Relation<UserRole> { Relation("userRealm") }
  /// `roleRealm`; the Hub ignores it
  public static var roleRealm: Relation<UserRole> { Relation("roleRealm") }
}
