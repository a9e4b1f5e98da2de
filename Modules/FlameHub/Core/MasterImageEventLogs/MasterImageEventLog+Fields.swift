@_spi(Backend) public import HubQuery
public import HubJSON
import HubErrors

extension MasterImageEventLog {
  /// `master-image-event-logs` of the core service of Hub 0.8.
  public static let collection = FlameCollection(.core, "master-image-event-logs", generations: [.hub08])

  /// The fields (wire page, section 10.1).
  public static let fieldTable = FieldTable<MasterImageEventLog>([
    FieldDescription("id", .id("master-image-event-logs"), []),
    FieldDescription("name", .text, [.filterable]),
    FieldDescription("data", .json, [.nullable]),
    FieldDescription("expiring", .bool, []),
    FieldDescription("expiresAt", .instant, [.sortable]),
    FieldDescription("masterImageId", .id("master-images"), [.filterable, .nullable]),
    FieldDescription("masterImage", .relation("master-images"), [.nullable]),
    FieldDescription("createdAt", .instant, [.filterable, .sortable]),
    FieldDescription("updatedAt", .instant, [.filterable, .sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<MasterImageEventLog>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == MasterImageEventLog {
  /// `name`
  public static var name: Field<MasterImageEventLog, String> { Field("name") }
  /// `masterImageId`
  public static var masterImageID: Field<MasterImageEventLog, ID<MasterImage>?> { Field("masterImageId") }
  /// `createdAt`
  public static var createdAt: Field<MasterImageEventLog, Timestamp> { Field("createdAt") }
  /// `updatedAt`
  public static var updatedAt: Field<MasterImageEventLog, Timestamp> { Field("updatedAt") }
}

extension SortKey where Resource == MasterImageEventLog {
  /// `expiresAt`
  public static var expiresAt: SortKey<MasterImageEventLog> { SortKey("expiresAt") }
  /// `createdAt`
  public static var createdAt: SortKey<MasterImageEventLog> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<MasterImageEventLog> { SortKey("updatedAt") }
}

extension Relation where Resource == MasterImageEventLog {
  /// `masterImage`
  public static var masterImage: Relation<MasterImageEventLog> { Relation("masterImage") }
}
