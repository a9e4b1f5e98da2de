@_spi(Backend) public import HubQuery

extension Node {
  /// `nodes` of the core service.
  public static let collection = FlameCollection(.core, "nodes")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<Node>([
    FieldDescription("id", .id("nodes"), [.filterable]),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("type", .choice(["default", "aggregator"]), [.creatable, .updatable]),
    FieldDescription("hidden", .bool, [.filterable, .creatable, .updatable]),
    FieldDescription("externalName", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("publicKey", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("online", .bool, [.filterable]),
    FieldDescription("clientId", .id("clients"), [.filterable, .updatable, .nullable], in: [.hub08: .absent]),
    FieldDescription("robotId", .id("robots"), [.filterable, .nullable]),
    FieldDescription("realmId", .id("realms"), [.filterable, .creatable, .nullable]),
    FieldDescription("registryId", .id("registries"), [.creatable, .updatable, .nullable]),
    FieldDescription("registry", .relation("registries"), [.nullable]),
    FieldDescription("registryProjectId", .id("registry-projects"), [.nullable]),
    FieldDescription("registryProject", .relation("registry-projects"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<Node>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Node {
  /// `id`
  public static var id: Field<Node, ID<Node>> { Field("id") }
  /// `name`
  public static var name: Field<Node, String> { Field("name") }
  /// `hidden`
  public static var hidden: Field<Node, Bool> { Field("hidden") }
  /// `online`
  public static var online: Field<Node, Bool> { Field("online") }
  /// `clientId`
  public static var clientID: Field<Node, ID<FlameClient>?> { Field("clientId") }
  /// `robotId`
  public static var robotID: Field<Node, ID<Robot>?> { Field("robotId") }
  /// `realmId`
  public static var realmID: Field<Node, ID<Realm>> { Field("realmId") }
}

extension SortKey where Resource == Node {
  /// `name`
  public static var name: SortKey<Node> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<Node> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Node> { SortKey("updatedAt") }
}

extension Relation where Resource == Node {
  /// `registry`
  public static var registry: Relation<Node> { Relation("registry") }
  /// `registryProject`
  public static var registryProject: Relation<Node> { Relation("registryProject") }
}
