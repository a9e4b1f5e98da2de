@_spi(Backend) public import HubQuery

extension HexoskinAnnotation {
  /// `annotation`
  public static let resourceName = "annotation"
  /// `annotations`
  public static let collectionName = "annotations"

  /// The fields (wire page, section 10.2), and what lists can be filtered and sorted by (section 10.1).
  public static let fieldTable = FieldTable<HexoskinAnnotation>([
    FieldDescription("id", .id("annotation"), memberName: "number"),
    FieldDescription("annotation", .text, [.creatable, .required, .updatable]),
    FieldDescription("datatype", .id("datatype"), [.filterable, .creatable, .required, .updatable]),
    FieldDescription("record", .id("record"), [.filterable, .creatable, .updatable, .nullable]),
    FieldDescription("start", .ticks, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("start_date", .instant, memberName: "startDate"),
    FieldDescription("last_update", .ticks, memberName: "lastUpdate"),
    FieldDescription("user", .id("user"), [.filterable, .creatable, .required, .updatable]),
    FieldDescription("resource_uri", .text, memberName: "resourceURI"),
  ])

  /// Which conditions lists take.
  public static let filtering: [String: HexoskinFiltering] = [
    "datatype": .link, "record": .link, "start": .orderedTicks, "user": .link,
  ]

  /// By the instant.
  public static let pagingSort: Sort<HexoskinAnnotation>? = .ascending(.start)
}

extension FilterTerm where Resource == HexoskinAnnotation {
  /// `datatype`
  public static var datatype: Field<HexoskinAnnotation, HexoskinLink<HexoskinDatatype>> { Field("datatype") }
  /// `record`
  public static var record: Field<HexoskinAnnotation, HexoskinLink<HexoskinRecord>> { Field("record") }
  /// `start`
  public static var start: Field<HexoskinAnnotation, HexoTimestamp> { Field("start") }
  /// `user`
  public static var user: Field<HexoskinAnnotation, HexoskinLink<HexoskinUser>> { Field("user") }
}

extension SortKey where Resource == HexoskinAnnotation {
  /// `start`
  public static var start: SortKey<HexoskinAnnotation> { SortKey("start") }
}
