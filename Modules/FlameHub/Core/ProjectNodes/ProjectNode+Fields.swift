@_spi(Backend) public import HubQuery

extension ProjectNode {
  /// `project-nodes` of the core service.
  public static let collection = FlameCollection(.core, "project-nodes")

  /// The fields (wire page, section 4.2).
  public static let fieldTable = FieldTable<ProjectNode>([
    FieldDescription("id", .id("project-nodes"), []),
    FieldDescription("approvalStatus", .choice(["approved", "rejected"]), [.updatable, .nullable]),
    FieldDescription("comment", .text, [.updatable, .nullable]),
    FieldDescription("projectId", .id("projects"), [.filterable, .creatable, .required]),
    FieldDescription("projectRealmId", .id("realms"), [.filterable, .nullable]),
    FieldDescription("nodeId", .id("nodes"), [.filterable, .creatable, .required]),
    FieldDescription("nodeRealmId", .id("realms"), [.filterable, .nullable]),
    FieldDescription("node", .relation("nodes"), [.nullable]),
    FieldDescription("project", .relation("projects"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<ProjectNode>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == ProjectNode {
  /// `projectId`
  public static var projectID: Field<ProjectNode, ID<FlameProject>> { Field("projectId") }
  /// `projectRealmId`
  public static var projectRealmID: Field<ProjectNode, ID<Realm>?> { Field("projectRealmId") }
  /// `nodeId`
  public static var nodeID: Field<ProjectNode, ID<Node>> { Field("nodeId") }
  /// `nodeRealmId`
  public static var nodeRealmID: Field<ProjectNode, ID<Realm>?> { Field("nodeRealmId") }
}

extension SortKey where Resource == ProjectNode {
  /// `createdAt`
  public static var createdAt: SortKey<ProjectNode> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<ProjectNode> { SortKey("updatedAt") }
}

extension Relation where Resource == ProjectNode {
  /// `node`
  public static var node: Relation<ProjectNode> { Relation("node") }
  /// `project`
  public static var project: Relation<ProjectNode> { Relation("project") }
}
