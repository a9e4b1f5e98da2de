@_spi(Backend) public import HubQuery

extension AnalysisBucket {
  /// `analysis-buckets` of the core service.
  public static let collection = FlameCollection(.core, "analysis-buckets")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<AnalysisBucket>([
    FieldDescription("id", .id("analysis-buckets"), []),
    FieldDescription("type", .choice(["CODE", "RESULT", "TEMP"]), [.filterable, .sortable, .creatable, .required]),
    FieldDescription(
      "bucketId", .id("buckets"), [.creatable, .required], in: [.hub08: .named("external_id", [.nullable])]),
    FieldDescription("analysisId", .id("analyses"), [.filterable, .creatable, .required]),
    FieldDescription("analysis", .relation("analyses"), [.nullable]),
    FieldDescription("realmId", .id("realms"), []),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<AnalysisBucket>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == AnalysisBucket {
  /// `type`
  public static var type: Field<AnalysisBucket, AnalysisBucketType> { Field("type") }
  /// `analysisId`
  public static var analysisID: Field<AnalysisBucket, ID<Analysis>> { Field("analysisId") }
}

extension SortKey where Resource == AnalysisBucket {
  /// `type`
  public static var type: SortKey<AnalysisBucket> { SortKey("type") }
  /// `createdAt`
  public static var createdAt: SortKey<AnalysisBucket> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<AnalysisBucket> { SortKey("updatedAt") }
}

extension Relation where Resource == AnalysisBucket {
  /// `analysis`
  public static var analysis: Relation<AnalysisBucket> { Relation("analysis") }
}
