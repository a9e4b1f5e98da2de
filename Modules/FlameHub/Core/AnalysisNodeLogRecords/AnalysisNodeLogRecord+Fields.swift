@_spi(Backend) public import HubQuery
import HubErrors

extension AnalysisNodeLogRecord {
  /// `analysis-node-logs` of the core service of Hub 0.8.
  public static let collection = FlameCollection(
    .core, "analysis-node-logs", generations: [.hub08], operationName: "analysis-node-log-records")

  /// The fields (wire page, section 10.1).
  public static let fieldTable = FieldTable<AnalysisNodeLogRecord>([
    FieldDescription("id", .id("analysis-node-logs"), []),
    FieldDescription("error", .bool, [.filterable, .creatable, .updatable]),
    FieldDescription("errorCode", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("status", .text, [.filterable, .sortable, .creatable, .required, .updatable, .nullable]),
    FieldDescription("statusMessage", .text, [.creatable, .updatable, .nullable]),
    FieldDescription("analysisId", .id("analyses"), [.filterable, .creatable, .required]),
    FieldDescription("analysisRealmId", .id("realms"), [.nullable]),
    FieldDescription("analysis", .relation("analyses"), [.nullable]),
    FieldDescription("nodeId", .id("nodes"), [.filterable, .creatable, .required]),
    FieldDescription("nodeRealmId", .id("realms"), [.nullable]),
    FieldDescription("node", .relation("nodes"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<AnalysisNodeLogRecord>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == AnalysisNodeLogRecord {
  /// `error`
  public static var error: Field<AnalysisNodeLogRecord, Bool> { Field("error") }
  /// `status`
  public static var status: Field<AnalysisNodeLogRecord, String?> { Field("status") }
  /// `analysisId`
  public static var analysisID: Field<AnalysisNodeLogRecord, ID<Analysis>> { Field("analysisId") }
  /// `nodeId`
  public static var nodeID: Field<AnalysisNodeLogRecord, ID<Node>> { Field("nodeId") }
}

extension SortKey where Resource == AnalysisNodeLogRecord {
  /// `status`
  public static var status: SortKey<AnalysisNodeLogRecord> { SortKey("status") }
  /// `createdAt`
  public static var createdAt: SortKey<AnalysisNodeLogRecord> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<AnalysisNodeLogRecord> { SortKey("updatedAt") }
}

extension Relation where Resource == AnalysisNodeLogRecord {
  /// `analysis`
  public static var analysis: Relation<AnalysisNodeLogRecord> { Relation("analysis") }
  /// `node`
  public static var node: Relation<AnalysisNodeLogRecord> { Relation("node") }
}
