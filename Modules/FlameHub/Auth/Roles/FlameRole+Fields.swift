@_spi(Backend) public import HubQuery

extension FlameRole {
  /// `roles` of the auth service.
  public static let collection = FlameCollection(.auth, "roles", takesNames: true)

  /// The fields (wire page, sections 4.1 and 10.2).
  public static let fieldTable = FieldTable<FlameRole>([
    FieldDescription("id", .id("roles"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("displayName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("builtIn", .bool, [.filterable], in: [.hub08: .having([])]),
    FieldDescription("target", .text, [.filterable, .nullable]),
    FieldDescription(
      "clientId", .id("clients"), [.filterable, .creatable, .updatable, .nullable], in: [.hub08: .having([.nullable])]),
    FieldDescription("realmId", .id("realms"), [.filterable, .creatable, .nullable]),
    FieldDescription(
      "realm", .relation("realms"), [.nullable], in: [.hub08: .having([.nullable, .undelivered])]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<FlameRole>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == FlameRole {
  /// `id`
  public static var id: Field<FlameRole, ID<FlameRole>> { Field("id") }
  /// `name`
  public static var name: Field<FlameRole, String> { Field("name") }
  /// `builtIn`
  public static var builtIn: Field<FlameRole, Bool> { Field("builtIn") }
  /// `target`
  public static var target: Field<FlameRole, String?> { Field("target") }
  /// `clientId`
  public static var clientID: Field<FlameRole, ID<FlameClient>?> { Field("clientId") }
  /// `realmId`
  public static var realmID: Field<FlameRole, ID<Realm>?> { Field("realmId") }
}

extension SortKey where Resource == FlameRole {
  /// `id`
  public static var id: SortKey<FlameRole> { SortKey("id") }
  /// `name`
  public static var name: SortKey<FlameRole> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<FlameRole> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<FlameRole> { SortKey("updatedAt") }
}

extension Relation where Resource == FlameRole {
  /// `realm`; Hub 0.8 ignores it
  public static var realm: Relation<FlameRole> { Relation("realm") }
}
