@_spi(Backend) public import HubQuery
import HubErrors

extension AnalysisLogRecord {
  /// `analysis-logs` of the core service of Hub 0.8.
  public static let collection = FlameCollection(
    .core, "analysis-logs", generations: [.hub08], operationName: "analysis-log-records")

  /// The fields (wire page, section 10.1).
  public static let fieldTable = FieldTable<AnalysisLogRecord>([
    FieldDescription("id", .id("analysis-logs"), []),
    FieldDescription("component", .text, [.nullable]),
    FieldDescription("command", .text, [.filterable, .sortable, .nullable]),
    FieldDescription("event", .text, [.nullable]),
    FieldDescription("error", .bool, [.filterable]),
    FieldDescription("errorCode", .text, [.nullable]),
    FieldDescription("status", .text, [.filterable, .sortable, .nullable]),
    FieldDescription("statusMessage", .text, [.nullable]),
    FieldDescription("meta", .text, [.nullable]),
    FieldDescription("analysisId", .id("analyses"), [.filterable]),
    FieldDescription("analysis", .relation("analyses"), [.nullable]),
    FieldDescription("realmId", .id("realms"), []),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<AnalysisLogRecord>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == AnalysisLogRecord {
  /// `command`
  public static var command: Field<AnalysisLogRecord, String?> { Field("command") }
  /// `error`
  public static var error: Field<AnalysisLogRecord, Bool> { Field("error") }
  /// `status`
  public static var status: Field<AnalysisLogRecord, String?> { Field("status") }
  /// `analysisId`
  public static var analysisID: Field<AnalysisLogRecord, ID<Analysis>> { Field("analysisId") }
}

extension SortKey where Resource == AnalysisLogRecord {
  /// `command`
  public static var command: SortKey<AnalysisLogRecord> { SortKey("command") }
  /// `status`
  public static var status: SortKey<AnalysisLogRecord> { SortKey("status") }
  /// `createdAt`
  public static var createdAt: SortKey<AnalysisLogRecord> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<AnalysisLogRecord> { SortKey("updatedAt") }
}

extension Relation where Resource == AnalysisLogRecord {
  /// `analysis`
  public static var analysis: Relation<AnalysisLogRecord> { Relation("analysis") }
}
