@_spi(Backend) public import HubQuery

extension FlameProject {
  /// `projects` of the core service.
  public static let collection = FlameCollection(.core, "projects")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<FlameProject>([
    FieldDescription("id", .id("projects"), [.filterable, .sortable]),
    FieldDescription(
      "name", .text, [.filterable, .sortable, .creatable, .updatable, .nullable],
      in: [.hub08: .having([.filterable, .creatable, .required, .updatable])]),
    FieldDescription(
      "displayName", .text, [.filterable, .sortable, .creatable, .updatable, .nullable], in: [.hub08: .absent]),
    FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("nodes", .integer, []),
    FieldDescription("analyses", .integer, []),
    FieldDescription("realmId", .id("realms"), [.filterable]),
    FieldDescription("userId", .id("users"), [.filterable, .nullable]),
    FieldDescription("clientId", .id("clients"), [.nullable], in: [.hub08: .absent]),
    FieldDescription("robotId", .id("robots"), [.nullable]),
    FieldDescription("masterImageId", .id("master-images"), [.creatable, .updatable, .nullable]),
    FieldDescription("masterImage", .relation("master-images"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<FlameProject>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == FlameProject {
  /// `id`
  public static var id: Field<FlameProject, ID<FlameProject>> { Field("id") }
  /// `name`
  public static var name: Field<FlameProject, String> { Field("name") }
  /// `displayName`
  public static var displayName: Field<FlameProject, String?> { Field("displayName") }
  /// `realmId`
  public static var realmID: Field<FlameProject, ID<Realm>> { Field("realmId") }
  /// `userId`
  public static var userID: Field<FlameProject, ID<FlameUser>?> { Field("userId") }
}

extension SortKey where Resource == FlameProject {
  /// `id`
  public static var id: SortKey<FlameProject> { SortKey("id") }
  /// `name`
  public static var name: SortKey<FlameProject> { SortKey("name") }
  /// `displayName`
  public static var displayName: SortKey<FlameProject> { SortKey("displayName") }
  /// `createdAt`
  public static var createdAt: SortKey<FlameProject> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<FlameProject> { SortKey("updatedAt") }
}

extension Relation where Resource == FlameProject {
  /// `masterImage`
  public static var masterImage: Relation<FlameProject> { Relation("masterImage") }
}
