@_spi(Backend) public import HubQuery
import HubErrors

extension Robot {
  /// `robots` of the auth service of Hub 0.8.
  public static let collection = FlameCollection(.auth, "robots", takesNames: true, generations: [.hub08])

  /// The fields (wire page, section 10.1).
  public static let fieldTable = FieldTable<Robot>([
    FieldDescription("id", .id("robots"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .creatable, .updatable]),
    FieldDescription("displayName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("active", .bool, [.creatable, .updatable]),
    FieldDescription("secret", .text, [.optional, .creatable, .updatable, .nullable, .secret]),
    FieldDescription("userId", .id("users"), [.filterable, .sortable, .creatable, .updatable, .nullable]),
    FieldDescription("user", .relation("users"), [.nullable]),
    FieldDescription("clientId", .id("clients"), [.nullable]),
    FieldDescription("realmId", .id("realms"), [.filterable, .sortable, .creatable, .updatable]),
    FieldDescription("realm", .relation("realms"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<Robot>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Robot {
  /// `id`
  public static var id: Field<Robot, ID<Robot>> { Field("id") }
  /// `name`
  public static var name: Field<Robot, String> { Field("name") }
  /// `userId`
  public static var userID: Field<Robot, ID<FlameUser>?> { Field("userId") }
  /// `realmId`
  public static var realmID: Field<Robot, ID<Realm>> { Field("realmId") }
}

extension SortKey where Resource == Robot {
  /// `id`
  public static var id: SortKey<Robot> { SortKey("id") }
  /// `userId`
  public static var userID: SortKey<Robot> { SortKey("userId") }
  /// `realmId`
  public static var realmID: SortKey<Robot> { SortKey("realmId") }
  /// `createdAt`
  public static var createdAt: SortKey<Robot> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Robot> { SortKey("updatedAt") }
}

extension Relation where Resource == Robot {
  /// `user`
  public static var user: Relation<Robot> { Relation("user") }
  /// `realm`
  public static var realm: Relation<Robot> { Relation("realm") }
}

extension OptionalField where Resource == Robot {
  /// `secret`
  public static var secret: OptionalField<Robot> { OptionalField("secret") }
}
