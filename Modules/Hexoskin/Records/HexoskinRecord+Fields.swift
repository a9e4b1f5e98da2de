@_spi(Backend) public import HubQuery

extension HexoskinRecord {
  /// `record`
  public static let resourceName = "record"
  /// `records`
  public static let collectionName = "records"

  /// The fields (wire page, section 10.2), and what lists can be filtered and sorted by (section 10.1).
  public static let fieldTable = FieldTable<HexoskinRecord>([
    FieldDescription("id", .id("record"), [.filterable, .sortable], memberName: "number"),
    FieldDescription("user", .id("user"), [.filterable, .creatable, .required, .updatable]),
    FieldDescription("device", .id("device"), [.filterable, .creatable, .updatable, .nullable]),
    FieldDescription("start", .ticks, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("end", .ticks, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("start_date", .instant, memberName: "startDate"),
    FieldDescription("duration", .number),
    FieldDescription("status", .choice(HexoskinStatus.known), [.creatable, .updatable]),
    FieldDescription("firmware_rev", .text, [.creatable, .updatable], memberName: "firmwareRevision"),
    FieldDescription("dev_id", .text, [.creatable, .updatable], memberName: "deviceID"),
    FieldDescription("soft_uid", .text, memberName: "softwareUID"),
    FieldDescription("soft_protocole", .integer, memberName: "softwareProtocol"),
    FieldDescription("npages", .integer, memberName: "pages"),
    FieldDescription("n_uploaded_timelines", .integer, memberName: "uploadedTimelines"),
    FieldDescription("data_status", .json, memberName: "dataStatus"),
    FieldDescription("data", .text),
    FieldDescription("last_modified", .instant, [.nullable], memberName: "lastModified"),
    FieldDescription("algo", .json, memberName: "algorithms"),
    FieldDescription("device_start", .ticks, memberName: "deviceStart"),
    FieldDescription("garment", .json),
    FieldDescription("resource_uri", .text, memberName: "resourceURI"),
  ])

  /// Which conditions lists take.
  public static let filtering: [String: HexoskinFiltering] = [
    "id": .ordered, "start": .orderedTicks, "end": .orderedTicks, "user": .link, "device": .link,
  ]

  /// By id.
  public static let pagingSort: Sort<HexoskinRecord>? = .ascending(.id)
}

extension FilterTerm where Resource == HexoskinRecord {
  /// `id`
  public static var id: Field<HexoskinRecord, Int> { Field("id") }
  /// `start`
  public static var start: Field<HexoskinRecord, HexoTimestamp> { Field("start") }
  /// `end`
  public static var end: Field<HexoskinRecord, HexoTimestamp> { Field("end") }
  /// `user`
  public static var user: Field<HexoskinRecord, HexoskinLink<HexoskinUser>> { Field("user") }
  /// `device`: its URI, or its name such as `HXSKIN1200002070`.
  public static var device: Field<HexoskinRecord, String> { Field("device") }
}

extension SortKey where Resource == HexoskinRecord {
  /// `id`
  public static var id: SortKey<HexoskinRecord> { SortKey("id") }
  /// `start`
  public static var start: SortKey<HexoskinRecord> { SortKey("start") }
  /// `end`
  public static var end: SortKey<HexoskinRecord> { SortKey("end") }
}
