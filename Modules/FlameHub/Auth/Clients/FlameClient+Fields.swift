@_spi(Backend) public import HubQuery

extension FlameClient {
  /// `clients` of the auth service; Hub 0.8 has robots instead.
  public static let collection = FlameCollection(.auth, "clients", takesNames: true, generations: [.hub013])

  /// The fields (wire page, section 4.1).
  public static let fieldTable = FieldTable<FlameClient>([
    FieldDescription("id", .id("clients"), [.filterable, .sortable]),
    FieldDescription("active", .bool, [.creatable, .updatable]),
    FieldDescription("builtIn", .bool, []),
    FieldDescription("name", .text, [.filterable, .creatable, .required, .updatable]),
    FieldDescription("displayName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("secret", .text, [.optional, .creatable, .updatable, .nullable, .secret]),
    FieldDescription("secretHashed", .bool, [.creatable, .updatable]),
    FieldDescription("secretEncrypted", .bool, [.creatable, .updatable]),
    FieldDescription("baseUrl", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("rootUrl", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("redirectUri", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("postLogoutRedirectUri", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("backchannelLogoutUri", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("grantTypes", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("scope", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("authMethod", .choice(["none", "secret", "tls"]), [.creatable, .updatable]),
    FieldDescription("tokenBindingMethod", .choice(["none", "tls"]), [.creatable, .updatable]),
    FieldDescription("isConfidential", .bool, [.creatable, .updatable]),
    FieldDescription("accessPolicyId", .id("policies"), [.creatable, .updatable, .nullable]),
    FieldDescription("realmId", .id("realms"), [.filterable, .creatable]),
    FieldDescription("realm", .relation("realms"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<FlameClient>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == FlameClient {
  /// `id`
  public static var id: Field<FlameClient, ID<FlameClient>> { Field("id") }
  /// `name`
  public static var name: Field<FlameClient, String> { Field("name") }
  /// `realmId`
  public static var realmID: Field<FlameClient, ID<Realm>> { Field("realmId") }
}

extension SortKey where Resource == FlameClient {
  /// `id`
  public static var id: SortKey<FlameClient> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<FlameClient> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<FlameClient> { SortKey("updatedAt") }
}

extension Relation where Resource == FlameClient {
  /// `realm`
  public static var realm: Relation<FlameClient> { Relation("realm") }
}

extension OptionalField where Resource == FlameClient {
  /// `secret`
  public static var secret: OptionalField<FlameClient> { OptionalField("secret") }
}
