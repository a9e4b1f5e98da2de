@_spi(Backend) public import HubQuery
import HubErrors

extension RobotPermission {
  /// `robot-permissions` of the auth service of Hub 0.8.
  public static let collection = FlameCollection(.auth, "robot-permissions", generations: [.hub08])

  /// The fields (wire page, section 10.1).
  public static let fieldTable = FieldTable<RobotPermission>([
    FieldDescription("id", .id("robot-permissions"), [.sortable]),
    FieldDescription("robotId", .id("robots"), [.filterable, .creatable, .required]),
    FieldDescription("robotRealmId", .id("realms"), [.nullable]),
    FieldDescription("robot", .relation("robots"), [.nullable]),
    FieldDescription("permissionId", .id("permissions"), [.filterable, .creatable, .required]),
    FieldDescription("permissionRealmId", .id("realms"), [.nullable]),
    FieldDescription("permission", .relation("permissions"), [.nullable]),
    FieldDescription("policyId", .id("policies"), [.nullable]),
    FieldDescription("robotRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("permissionRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<RobotPermission>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == RobotPermission {
  /// `robotId`
  public static var robotID: Field<RobotPermission, ID<Robot>> { Field("robotId") }
  /// `permissionId`
  public static var permissionID: Field<RobotPermission, ID<FlamePermission>> { Field("permissionId") }
}

extension SortKey where Resource == RobotPermission {
  /// `id`
  public static var id: SortKey<RobotPermission> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<RobotPermission> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<RobotPermission> { SortKey("updatedAt") }
}

extension Relation where Resource == RobotPermission {
  /// `robot`
  public static var robot: Relation<RobotPermission> { Relation("robot") }
  /// `permission`
  public static var permission: Relation<RobotPermission> { Relation("permission") }
  /// `robotRealm`; the Hub ignores it
  public static var robotRealm: Relation<RobotPermission> { Relation("robotRealm") }
  /// `permissionRealm`; the Hub ignores it
  public static var permissionRealm: Relation<RobotPermission> { Relation("permissionRealm") }
}
