@_spi(Backend) public import HubQuery

extension RegistryProject {
  /// `registry-projects` of the core service.
  public static let collection = FlameCollection(.core, "registry-projects")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<RegistryProject>([
    FieldDescription("id", .id("registry-projects"), [.filterable, .sortable]),
    FieldDescription("name", .text, [.filterable, .creatable, .required, .updatable]),
    FieldDescription(
      "type", .choice(["default", "aggregator", "incoming", "outgoing", "masterImages", "node"]),
      [.filterable, .creatable, .required, .updatable]),
    FieldDescription("public", .bool, [], memberName: "isPublic"),
    FieldDescription("externalName", .text, [.filterable, .creatable, .required, .updatable]),
    FieldDescription("externalId", .text, [.nullable]),
    FieldDescription("accountId", .text, [.nullable], in: [.hub08: .having([.optional, .nullable])]),
    FieldDescription(
      "accountName", .text, [.creatable, .updatable, .nullable], in: [.hub08: .having([.optional, .nullable])]),
    FieldDescription(
      "accountSecret", .text, [.optional, .creatable, .updatable, .nullable, .secret],
      in: [.hub08: .having([.optional, .nullable, .secret])]),
    FieldDescription("webhookName", .text, [.nullable]),
    FieldDescription("webhookExists", .bool, [.nullable]),
    FieldDescription("registryId", .id("registries"), [.filterable, .creatable, .required, .updatable]),
    FieldDescription("registry", .relation("registries"), [.nullable]),
    FieldDescription("realmId", .id("realms"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<RegistryProject>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == RegistryProject {
  /// `id`
  public static var id: Field<RegistryProject, ID<RegistryProject>> { Field("id") }
  /// `name`
  public static var name: Field<RegistryProject, String> { Field("name") }
  /// `type`
  public static var type: Field<RegistryProject, RegistryProjectType> { Field("type") }
  /// `externalName`
  public static var externalName: Field<RegistryProject, String> { Field("externalName") }
  /// `registryId`
  public static var registryID: Field<RegistryProject, ID<Registry>> { Field("registryId") }
}

extension SortKey where Resource == RegistryProject {
  /// `id`
  public static var id: SortKey<RegistryProject> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<RegistryProject> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<RegistryProject> { SortKey("updatedAt") }
}

extension Relation where Resource == RegistryProject {
  /// `registry`
  public static var registry: Relation<RegistryProject> { Relation("registry") }
}

extension OptionalField where Resource == RegistryProject {
  /// `accountId`; Hub 0.13 sends it unasked
  public static var accountID: OptionalField<RegistryProject> { OptionalField("accountId") }
  /// `accountName`; Hub 0.13 sends it unasked
  public static var accountName: OptionalField<RegistryProject> { OptionalField("accountName") }
  /// `accountSecret`
  public static var accountSecret: OptionalField<RegistryProject> { OptionalField("accountSecret") }
}
