@_spi(Backend) public import HubQuery

extension FlamePermission {
  /// `permissions` of the auth service.
  public static let collection = FlameCollection(.auth, "permissions", takesNames: true)

  /// The fields (wire page, sections 4.1 and 10.2).
  public static let fieldTable = FieldTable<FlamePermission>([
    FieldDescription("id", .id("permissions"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("displayName", .text, [.filterable, .creatable, .updatable, .nullable]),
    FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("builtIn", .bool, [.filterable]),
    FieldDescription(
      "decisionStrategy", .choice(["affirmative", "unanimous", "consensus"]), [.creatable, .updatable, .nullable],
      in: [.hub08: .absent]),
    FieldDescription("policyId", .id("policies"), [.creatable, .updatable, .nullable]),
    FieldDescription("target", .text, [.nullable], in: [.hub013: .absent]),
    FieldDescription("clientId", .id("clients"), [.creatable, .updatable, .nullable]),
    FieldDescription(
      "realmId", .id("realms"), [.filterable, .creatable, .nullable], in: [.hub08: .having([.creatable, .nullable])]),
    FieldDescription("realm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<FlamePermission>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == FlamePermission {
  /// `id`
  public static var id: Field<FlamePermission, ID<FlamePermission>> { Field("id") }
  /// `name`
  public static var name: Field<FlamePermission, String> { Field("name") }
  /// `displayName`
  public static var displayName: Field<FlamePermission, String?> { Field("displayName") }
  /// `builtIn`
  public static var builtIn: Field<FlamePermission, Bool> { Field("builtIn") }
  /// `realmId`
  public static var realmID: Field<FlamePermission, ID<Realm>?> { Field("realmId") }
}

extension SortKey where Resource == FlamePermission {
  /// `id`
  public static var id: SortKey<FlamePermission> { SortKey("id") }
  /// `name`
  public static var name: SortKey<FlamePermission> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<FlamePermission> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<FlamePermission> { SortKey("updatedAt") }
}

extension Relation where Resource == FlamePermission {
  /// `realm`; the Hub ignores it
  public static var realm: Relation<FlamePermission> { Relation("realm") }
}
