@_spi(Backend) public import HubQuery

extension HexoskinAccount {
  /// `account`
  public static let resourceName = "account"
  /// `accounts`
  public static let collectionName = "accounts"
  /// `user`: accounts have the URIs of users (wire page, section 6.5).
  public static let writtenResourceName = "user"

  /// The fields (wire page, section 10.2), and what lists can be filtered and sorted by.
  public static let fieldTable = FieldTable<HexoskinAccount>([
    FieldDescription("id", .id("account"), [.filterable, .sortable], memberName: "number"),
    FieldDescription("email", .text, [.filterable, .sortable]),
    FieldDescription("username", .text, [.filterable, .sortable]),
    FieldDescription("first_name", .text, [.updatable], memberName: "firstName"),
    FieldDescription("last_name", .text, [.updatable], memberName: "lastName"),
    FieldDescription("is_staff", .bool, memberName: "isStaff"),
    FieldDescription("profile", .id("profile")),
    FieldDescription("resource_uri", .text, memberName: "resourceURI"),
  ])

  /// Which conditions lists take.
  public static let filtering: [String: HexoskinFiltering] = ["id": .ordered, "email": .name, "username": .name]

  /// By id.
  public static let pagingSort: Sort<HexoskinAccount>? = .ascending(.id)
}

extension FilterTerm where Resource == HexoskinAccount {
  /// `id`
  public static var id: Field<HexoskinAccount, Int> { Field("id") }
  /// `email`
  public static var email: Field<HexoskinAccount, String> { Field("email") }
  /// `username`
  public static var username: Field<HexoskinAccount, String> { Field("username") }
}

extension SortKey where Resource == HexoskinAccount {
  /// `id`
  public static var id: SortKey<HexoskinAccount> { SortKey("id") }
  /// `email`
  public static var email: SortKey<HexoskinAccount> { SortKey("email") }
  /// `username`
  public static var username: SortKey<HexoskinAccount> { SortKey("username") }
}
