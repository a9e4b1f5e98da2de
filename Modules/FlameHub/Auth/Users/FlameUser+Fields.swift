@_spi(Backend) public import HubQuery

extension FlameUser {
  /// `users` of the auth service.
  public static let collection = FlameCollection(.auth, "users", takesNames: true)

  /// The fields (wire page, sections 4.1 and 10.2).
  public static let fieldTable = FieldTable<FlameUser>([
    FieldDescription("id", .id("users"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("nameLocked", .bool, [.creatable, .updatable]),
    FieldDescription(
      "email", .text, [.optional, .creatable, .required, .updatable, .nullable],
      in: [.hub08: .having([.optional, .creatable, .updatable, .nullable])]),
    FieldDescription("firstName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("lastName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("displayName", .text, [.sortable, .creatable, .updatable, .nullable]),
    FieldDescription("avatar", .text, [.nullable]),
    FieldDescription("cover", .text, [.nullable]),
    FieldDescription("active", .bool, [.creatable, .updatable]),
    FieldDescription("status", .text, [.updatable, .nullable]),
    FieldDescription("statusMessage", .text, [.updatable, .nullable]),
    FieldDescription("password", .text, [.creatable, .updatable, .writeOnly, .secret]),
    FieldDescription("realmId", .id("realms"), [.filterable, .creatable]),
    FieldDescription("realm", .relation("realms"), [.nullable]),
    FieldDescription("clientId", .id("clients"), [.nullable], in: [.hub013: .absent]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<FlameUser>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == FlameUser {
  /// `id`
  public static var id: Field<FlameUser, ID<FlameUser>> { Field("id") }
  /// `name`
  public static var name: Field<FlameUser, String> { Field("name") }
  /// `realmId`
  public static var realmID: Field<FlameUser, ID<Realm>> { Field("realmId") }
}

extension SortKey where Resource == FlameUser {
  /// `id`
  public static var id: SortKey<FlameUser> { SortKey("id") }
  /// `name`
  public static var name: SortKey<FlameUser> { SortKey("name") }
  /// `displayName`
  public static var displayName: SortKey<FlameUser> { SortKey("displayName") }
  /// `createdAt`
  public static var createdAt: SortKey<FlameUser> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<FlameUser> { SortKey("updatedAt") }
}

extension Relation where Resource == FlameUser {
  /// `realm`
  public static var realm: Relation<FlameUser> { Relation("realm") }
}

extension OptionalField where Resource == FlameUser {
  /// `email`
  public static var email: OptionalField<FlameUser> { OptionalField("email") }
}
