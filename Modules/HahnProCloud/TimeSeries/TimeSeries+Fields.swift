public import HubJSON
@_spi(Backend) public import HubQuery

extension TimeSeries {
  /// `/tsm`
  public static let collection = HahnProCollection("timeSeries", path: "/tsm")

  /// The fields (wire page, sections 7 and 18.8).
  public static let fieldTable = FieldTable<TimeSeries>(
    [
      FieldDescription("id", .id("tsm"), [.filterable]),
      FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
      FieldDescription("description", .text, [.creatable, .updatable, .nullable]),
      FieldDescription("readPermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("readWritePermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription(
        "assetRef", .relation("assets"), [.filterable, .creatable, .updatable, .nullable], memberName: "asset"),
      FieldDescription("assetRef$name", .text, [.nullable], memberName: "assetName"),
      FieldDescription("assetTsId", .text, [.nullable], memberName: "assetSeriesID"),
      FieldDescription("minDate", .instant, [.filterable, .creatable, .updatable, .nullable]),
      FieldDescription("maxDate", .instant, [.filterable, .nullable]),
      FieldDescription("metrics", .json),
      FieldDescription("maxBucketTimeRange", .integer, [.creatable, .updatable, .nullable]),
      FieldDescription("tsRef", .json, [.updatable], memberName: "seriesReferences"),
      FieldDescription("autoDelData", .instant, [.updatable, .nullable], memberName: "autoDeleteData"),
      FieldDescription("autoDelBucket", .instant, [.updatable, .nullable], memberName: "autoDeleteBucket"),
      FieldDescription("metadata", .json, [.creatable, .updatable, .nullable]),
    ] + HahnProFields.dates)

  /// By name: the time of creation is not among the documented fields (wire page, section 7).
  public static let pagingSort: Sort<TimeSeries>? = .ascending(.name)
}

extension FilterTerm where Resource == TimeSeries {
  /// `id`
  public static var id: Field<TimeSeries, ID<TimeSeries>> { Field("id") }
  /// `name`
  public static var name: Field<TimeSeries, String> { Field("name") }
  /// `assetRef`: the id of the asset.
  public static var asset: Field<TimeSeries, ID<Asset>> { Field("assetRef") }
  /// `createdAt`
  public static var createdAt: Field<TimeSeries, Timestamp> { Field("createdAt") }
  /// `updatedAt`
  public static var updatedAt: Field<TimeSeries, Timestamp> { Field("updatedAt") }
}

extension SortKey where Resource == TimeSeries {
  /// `name`
  public static var name: SortKey<TimeSeries> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<TimeSeries> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<TimeSeries> { SortKey("updatedAt") }
  /// `deletedAt`
  public static var deletedAt: SortKey<TimeSeries> { SortKey("deletedAt") }
}

extension Relation where Resource == TimeSeries {
  /// `assetRef`
  public static var asset: Relation<TimeSeries> { Relation("assetRef") }
}
