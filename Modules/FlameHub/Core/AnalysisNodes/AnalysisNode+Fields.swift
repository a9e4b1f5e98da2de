@_spi(Backend) public import HubQuery

extension AnalysisNode {
  /// `analysis-nodes` of the core service.
  public static let collection = FlameCollection(.core, "analysis-nodes")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<AnalysisNode>([
    FieldDescription("id", .id("analysis-nodes"), []),
    FieldDescription("approvalStatus", .choice(["approved", "rejected"]), [.filterable, .updatable, .nullable]),
    FieldDescription("comment", .text, [.updatable, .nullable]),
    FieldDescription(
      "executionStatus", .choice(processStatuses), [.filterable, .updatable, .nullable],
      in: [.hub08: .named("run_status", [.filterable, .updatable, .nullable])]),
    FieldDescription("executionProgress", .integer, [.updatable, .nullable], in: [.hub08: .absent]),
    FieldDescription("index", .integer, [.sortable], in: [.hub013: .absent]),
    FieldDescription("artifactTag", .text, [.nullable]),
    FieldDescription("artifactDigest", .text, [.nullable]),
    FieldDescription("analysisId", .id("analyses"), [.filterable, .creatable, .required]),
    FieldDescription("analysisRealmId", .id("realms"), [.filterable, .nullable]),
    FieldDescription("analysis", .relation("analyses"), [.nullable]),
    FieldDescription("nodeId", .id("nodes"), [.filterable, .creatable, .required]),
    FieldDescription("nodeRealmId", .id("realms"), [.filterable, .nullable]),
    FieldDescription("node", .relation("nodes"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<AnalysisNode>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == AnalysisNode {
  /// `approvalStatus`
  public static var approvalStatus: Field<AnalysisNode, ApprovalStatus?> { Field("approvalStatus") }
  /// `executionStatus`
  public static var executionStatus: Field<AnalysisNode, ProcessStatus?> { Field("executionStatus") }
  /// `analysisId`
  public static var analysisID: Field<AnalysisNode, ID<Analysis>> { Field("analysisId") }
  /// `analysisRealmId`
  public static var analysisRealmID: Field<AnalysisNode, ID<Realm>?> { Field("analysisRealmId") }
  /// `nodeId`
  public static var nodeID: Field<AnalysisNode, ID<Node>> { Field("nodeId") }
  /// `nodeRealmId`
  public static var nodeRealmID: Field<AnalysisNode, ID<Realm>?> { Field("nodeRealmId") }
}

extension SortKey where Resource == AnalysisNode {
  /// `index`; only in Hub 0.8
  public static var index: SortKey<AnalysisNode> { SortKey("index") }
  /// `createdAt`
  public static var createdAt: SortKey<AnalysisNode> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<AnalysisNode> { SortKey("updatedAt") }
}

extension Relation where Resource == AnalysisNode {
  /// `analysis`
  public static var analysis: Relation<AnalysisNode> { Relation("analysis") }
  /// `node`
  public static var node: Relation<AnalysisNode> { Relation("node") }
}
