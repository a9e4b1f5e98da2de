@_spi(Backend) public import HubQuery

extension AnalysisBucketFile {
  /// `analysis-bucket-files` of the core service.
  public static let collection = FlameCollection(.core, "analysis-bucket-files")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<AnalysisBucketFile>([
    FieldDescription("id", .id("analysis-bucket-files"), []),
    FieldDescription(
      "path", .text, [.filterable, .sortable, .creatable, .required],
      in: [.hub08: .named("name", [.filterable, .sortable, .creatable, .required])]),
    FieldDescription("root", .bool, [.filterable, .creatable, .updatable], memberName: "isEntrypoint"),
    FieldDescription("bucketId", .id("buckets"), [.creatable, .required], in: [.hub08: .absent]),
    FieldDescription(
      "bucketFileId", .id("bucket-files"), [.creatable, .required],
      in: [.hub08: .named("external_id", [.creatable, .required])]),
    FieldDescription("analysisId", .id("analyses"), [.filterable]),
    FieldDescription("analysis", .relation("analyses"), [.nullable]),
    FieldDescription(
      "analysisBucketId", .id("analysis-buckets"), [.filterable, .creatable, .required],
      in: [.hub08: .named("bucket_id", [.filterable, .creatable, .required])]),
    FieldDescription(
      "analysisBucket", .relation("analysis-buckets"), [.nullable], in: [.hub08: .named("bucket", [.nullable])]),
    FieldDescription("realmId", .id("realms"), []),
    FieldDescription("userId", .id("users"), [.nullable]),
    FieldDescription("clientId", .id("clients"), [.nullable], in: [.hub08: .absent]),
    FieldDescription("robotId", .id("robots"), [.nullable]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<AnalysisBucketFile>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == AnalysisBucketFile {
  /// `path`
  public static var path: Field<AnalysisBucketFile, String> { Field("path") }
  /// `root`
  public static var isEntrypoint: Field<AnalysisBucketFile, Bool> { Field("root") }
  /// `analysisId`
  public static var analysisID: Field<AnalysisBucketFile, ID<Analysis>> { Field("analysisId") }
  /// `analysisBucketId`
  public static var analysisBucketID: Field<AnalysisBucketFile, ID<AnalysisBucket>> { Field("analysisBucketId") }
}

extension SortKey where Resource == AnalysisBucketFile {
  /// `path`
  public static var path: SortKey<AnalysisBucketFile> { SortKey("path") }
  /// `createdAt`
  public static var createdAt: SortKey<AnalysisBucketFile> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<AnalysisBucketFile> { SortKey("updatedAt") }
}

extension Relation where Resource == AnalysisBucketFile {
  /// `analysis`
  public static var analysis: Relation<AnalysisBucketFile> { Relation("analysis") }
  /// `analysisBucket`
  public static var analysisBucket: Relation<AnalysisBucketFile> { Relation("analysisBucket") }
}
