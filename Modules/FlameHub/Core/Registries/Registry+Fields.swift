@_spi(Backend) public import HubQuery

extension Registry {
  /// `registries` of the core service.
  public static let collection = FlameCollection(.core, "registries")

  /// The fields (wire page, section 4.2).
  public static let fieldTable = FieldTable<Registry>([
    FieldDescription("id", .id("registries"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .creatable, .required, .updatable]),
    FieldDescription("host", .text, [.creatable, .required, .updatable]),
    FieldDescription("accountName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("accountSecret", .text, [.optional, .creatable, .updatable, .nullable, .secret]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<Registry>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Registry {
  /// `id`
  public static var id: Field<Registry, ID<Registry>> { Field("id") }
  /// `name`
  public static var name: Field<Registry, String> { Field("name") }
}

extension SortKey where Resource == Registry {
  /// `id`
  public static var id: SortKey<Registry> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<Registry> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Registry> { SortKey("updatedAt") }
}

extension OptionalField where Resource == Registry {
  /// `accountSecret`
  public static var accountSecret: OptionalField<Registry> { OptionalField("accountSecret") }
}
