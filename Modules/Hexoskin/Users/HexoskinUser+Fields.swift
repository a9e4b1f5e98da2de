@_spi(Backend) public import HubQuery

extension HexoskinUser {
  /// `user`
  public static let resourceName = "user"
  /// `users`
  public static let collectionName = "users"

  /// The fields (wire page, section 10.2), and what lists can be filtered and sorted by (section 10.1).
  public static let fieldTable = FieldTable<HexoskinUser>([
    FieldDescription("id", .id("user"), [.filterable, .sortable], memberName: "number"),
    FieldDescription("email", .text, [.filterable, .sortable]),
    FieldDescription("username", .text, [.filterable, .sortable]),
    FieldDescription("first_name", .text, [.updatable], memberName: "firstName"),
    FieldDescription("last_name", .text, [.updatable], memberName: "lastName"),
    FieldDescription("profile", .id("profile"), [.filterable, .sortable, .nullable]),
    FieldDescription("devices", .json, [.nullable]),
    FieldDescription("stats", .json, [.nullable], memberName: "statistics"),
    FieldDescription("search", .text, [.filterable, .writeOnly]),
    FieldDescription("resource_uri", .text, memberName: "resourceURI"),
  ])

  /// Which conditions lists take.
  public static let filtering: [String: HexoskinFiltering] = [
    "id": .ordered, "email": .name, "username": .name, "search": .lookups([.exact]), "profile": .allWithRelations,
  ]

  /// By id.
  public static let pagingSort: Sort<HexoskinUser>? = .ascending(.id)
}

extension FilterTerm where Resource == HexoskinUser {
  /// `id`
  public static var id: Field<HexoskinUser, Int> { Field("id") }
  /// `email`
  public static var email: Field<HexoskinUser, String> { Field("email") }
  /// `username`
  public static var username: Field<HexoskinUser, String> { Field("username") }
  /// `profile`: its URI or id.
  public static var profile: Field<HexoskinUser, String> { Field("profile") }
  /// `search`: words to search for; servers that do not know it answer with everybody.
  public static var search: Field<HexoskinUser, String> { Field("search") }
}

extension SortKey where Resource == HexoskinUser {
  /// `id`
  public static var id: SortKey<HexoskinUser> { SortKey("id") }
  /// `email`
  public static var email: SortKey<HexoskinUser> { SortKey("email") }
  /// `username`
  public static var username: SortKey<HexoskinUser> { SortKey("username") }
  /// `profile`
  public static var profile: SortKey<HexoskinUser> { SortKey("profile") }
}
