@_spi(Backend) public import HubQuery

extension HexoskinRange {
  /// `range`
  public static let resourceName = "range"
  /// `ranges`
  public static let collectionName = "ranges"

  /// The fields (wire page, section 10.2), and what lists can be filtered and sorted by (section 10.1).
  public static let fieldTable = FieldTable<HexoskinRange>([
    FieldDescription("id", .id("range"), [.filterable, .sortable], memberName: "number"),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("note", .text, [.creatable, .updatable]),
    FieldDescription("user", .id("user"), [.filterable, .creatable, .required, .updatable]),
    FieldDescription("start", .ticks, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("end", .ticks, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("start_date", .instant, memberName: "startDate"),
    FieldDescription("duration", .text),
    FieldDescription("status", .choice(HexoskinStatus.known), [.creatable, .updatable]),
    FieldDescription("rank", .integer, [.filterable, .creatable, .updatable]),
    FieldDescription("parent", .id("range"), [.nullable]),
    FieldDescription("ranges", .json),
    FieldDescription(
      "trainingroutine", .id("trainingroutine"), [.filterable, .creatable, .updatable, .nullable],
      memberName: "trainingRoutine"),
    FieldDescription(
      "activitytype", .id("activitytype"), [.filterable, .creatable, .updatable, .nullable, .writeOnly],
      memberName: "activityType"),
    FieldDescription("context", .json),
    FieldDescription("labels", .json),
    FieldDescription("activityattributes", .json, memberName: "activityAttributes"),
    FieldDescription("metrics", .json),
    FieldDescription("created", .instant),
    FieldDescription("last_modified", .instant, memberName: "lastModified"),
    FieldDescription("resource_uri", .text, memberName: "resourceURI"),
  ])

  /// Which conditions lists take.
  public static let filtering: [String: HexoskinFiltering] = [
    "id": .ordered, "name": .lookups([.exact, .startswith]), "start": .orderedTicks, "end": .orderedTicks,
    "rank": .link, "activitytype": .link, "trainingroutine": .lookups([.exact, .in, .isnull]),
    "user": .allWithRelations,
  ]

  /// By id.
  public static let pagingSort: Sort<HexoskinRange>? = .ascending(.id)
}

extension FilterTerm where Resource == HexoskinRange {
  /// `id`
  public static var id: Field<HexoskinRange, Int> { Field("id") }
  /// `name`
  public static var name: Field<HexoskinRange, String> { Field("name") }
  /// `start`
  public static var start: Field<HexoskinRange, HexoTimestamp> { Field("start") }
  /// `end`
  public static var end: Field<HexoskinRange, HexoTimestamp> { Field("end") }
  /// `rank`
  public static var rank: Field<HexoskinRange, Int> { Field("rank") }
  /// `user`
  public static var user: Field<HexoskinRange, HexoskinLink<HexoskinUser>> { Field("user") }
  /// `user__id`
  public static var userID: Field<HexoskinRange, Int> { Field("user__id") }
  /// `user__email`: the mail address of the user.
  public static var userEmail: Field<HexoskinRange, String> { Field("user__email") }
  /// `trainingroutine`: its URI or id; `isNull()` asks for ranges without one.
  public static var trainingRoutine: Field<HexoskinRange, String?> { Field("trainingroutine") }
  /// `activitytype`: its URI or id.
  public static var activityType: Field<HexoskinRange, String> { Field("activitytype") }
}

extension SortKey where Resource == HexoskinRange {
  /// `id`
  public static var id: SortKey<HexoskinRange> { SortKey("id") }
  /// `name`
  public static var name: SortKey<HexoskinRange> { SortKey("name") }
  /// `start`
  public static var start: SortKey<HexoskinRange> { SortKey("start") }
  /// `end`
  public static var end: SortKey<HexoskinRange> { SortKey("end") }
}
