@_spi(Backend) public import HubQuery

extension Analysis {
  /// `analyses` of the core service.
  public static let collection = FlameCollection(.core, "analyses")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<Analysis>([
    FieldDescription("id", .id("analyses"), [.filterable]),
    FieldDescription(
      "name", .text, [.filterable, .sortable, .creatable, .updatable, .nullable],
      in: [.hub08: .having([.filterable, .creatable, .updatable, .nullable])]),
    FieldDescription(
      "displayName", .text, [.filterable, .sortable, .creatable, .updatable, .nullable], in: [.hub08: .absent]),
    FieldDescription("description", .text, [.filterable, .creatable, .updatable, .nullable]),
    FieldDescription("nodes", .integer, []),
    FieldDescription("nodesApproved", .integer, [], in: [.hub08: .absent]),
    FieldDescription("configurationLocked", .bool, [.filterable]),
    FieldDescription("configurationEntrypointValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("configurationImageValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("configurationNodeAggregatorValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("configurationNodeDefaultValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("configurationNodesValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("buildNodesValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("distributionNodesValid", .bool, [], in: [.hub08: .absent]),
    FieldDescription("buildStatus", .choice(processStatuses), [.filterable, .nullable]),
    FieldDescription("buildProgress", .integer, [.nullable], in: [.hub08: .absent]),
    FieldDescription("buildHash", .text, [.nullable], in: [.hub08: .absent]),
    FieldDescription("buildOs", .text, [.nullable], in: [.hub08: .absent]),
    FieldDescription("buildSize", .integer, [.nullable], in: [.hub08: .absent]),
    FieldDescription("distributionStatus", .choice(processStatuses), [.nullable], in: [.hub08: .absent]),
    FieldDescription("distributionProgress", .integer, [.nullable], in: [.hub08: .absent]),
    FieldDescription(
      "executionStatus", .choice(processStatuses), [.filterable, .nullable],
      in: [.hub08: .named("run_status", [.filterable, .nullable])]),
    FieldDescription("executionProgress", .integer, [.nullable], in: [.hub08: .absent]),
    FieldDescription("imageCommandArguments", .json, [.creatable, .updatable, .nullable]),
    FieldDescription("projectId", .id("projects"), [.filterable, .creatable, .required]),
    FieldDescription("project", .relation("projects"), [.nullable]),
    FieldDescription("masterImageId", .id("master-images"), [.creatable, .updatable, .nullable]),
    FieldDescription("masterImage", .relation("master-images"), [.nullable]),
    FieldDescription("registryId", .id("registries"), [.creatable, .updatable, .nullable]),
    FieldDescription("registry", .relation("registries"), [.nullable, .undelivered]),
    FieldDescription("realmId", .id("realms"), [.filterable]),
    FieldDescription("userId", .id("users"), []),
    FieldDescription("clientId", .id("clients"), [.nullable], in: [.hub08: .absent]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<Analysis>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Analysis {
  /// `id`
  public static var id: Field<Analysis, ID<Analysis>> { Field("id") }
  /// `name`
  public static var name: Field<Analysis, String?> { Field("name") }
  /// `displayName`
  public static var displayName: Field<Analysis, String?> { Field("displayName") }
  /// `description`
  public static var description: Field<Analysis, String?> { Field("description") }
  /// `configurationLocked`
  public static var configurationLocked: Field<Analysis, Bool> { Field("configurationLocked") }
  /// `buildStatus`
  public static var buildStatus: Field<Analysis, ProcessStatus?> { Field("buildStatus") }
  /// `executionStatus`
  public static var executionStatus: Field<Analysis, ProcessStatus?> { Field("executionStatus") }
  /// `projectId`
  public static var projectID: Field<Analysis, ID<FlameProject>> { Field("projectId") }
  /// `realmId`
  public static var realmID: Field<Analysis, ID<Realm>> { Field("realmId") }
}

extension SortKey where Resource == Analysis {
  /// `name`
  public static var name: SortKey<Analysis> { SortKey("name") }
  /// `displayName`
  public static var displayName: SortKey<Analysis> { SortKey("displayName") }
  /// `createdAt`
  public static var createdAt: SortKey<Analysis> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Analysis> { SortKey("updatedAt") }
}

extension Relation where Resource == Analysis {
  /// `project`
  public static var project: Relation<Analysis> { Relation("project") }
  /// `masterImage`
  public static var masterImage: Relation<Analysis> { Relation("masterImage") }
  /// `registry`; the Hub ignores it
  public static var registry: Relation<Analysis> { Relation("registry") }
}
