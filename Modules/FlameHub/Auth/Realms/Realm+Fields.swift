@_spi(Backend) public import HubQuery

extension Realm {
  /// `realms` of the auth service.
  public static let collection = FlameCollection(.auth, "realms", takesNames: true)

  /// The fields (wire page, section 4.1).
  public static let fieldTable = FieldTable<Realm>([
    FieldDescription("id", .id("realms"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("displayName", .text, [.filterable, .creatable, .updatable, .nullable]),
    FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("builtIn", .bool, [.filterable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<Realm>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Realm {
  /// `id`
  public static var id: Field<Realm, ID<Realm>> { Field("id") }
  /// `name`
  public static var name: Field<Realm, String> { Field("name") }
  /// `displayName`
  public static var displayName: Field<Realm, String?> { Field("displayName") }
  /// `builtIn`
  public static var builtIn: Field<Realm, Bool> { Field("builtIn") }
}

extension SortKey where Resource == Realm {
  /// `id`
  public static var id: SortKey<Realm> { SortKey("id") }
  /// `name`
  public static var name: SortKey<Realm> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<Realm> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Realm> { SortKey("updatedAt") }
}
