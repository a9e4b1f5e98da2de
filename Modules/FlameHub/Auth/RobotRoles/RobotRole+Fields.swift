@_spi(Backend) public import HubQuery
import HubErrors

extension RobotRole {
  /// `robot-roles` of the auth service of Hub 0.8.
  public static let collection = FlameCollection(.auth, "robot-roles", generations: [.hub08])

  /// The fields (wire page, section 10.1).
  public static let fieldTable = FieldTable<RobotRole>([
    FieldDescription("id", .id("robot-roles"), [.sortable]),
    FieldDescription("robotId", .id("robots"), [.filterable, .creatable, .required]),
    FieldDescription("robotRealmId", .id("realms"), [.nullable]),
    FieldDescription("robot", .relation("robots"), [.nullable]),
    FieldDescription("roleId", .id("roles"), [.filterable, .creatable, .required]),
    FieldDescription("roleRealmId", .id("realms"), [.nullable]),
    FieldDescription("role", .relation("roles"), [.nullable]),
    FieldDescription("robotRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("roleRealm", .relation("realms"), [.nullable, .undelivered]),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("updatedAt", .instant, [.sortable]),
  ])

  /// By the time of creation.
  public static let pagingSort: Sort<RobotRole>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == RobotRole {
  /// `robotId`
  public static var robotID: Field<RobotRole, ID<Robot>> { Field("robotId") }
  /// `roleId`
  public static var roleID: Field<RobotRole, ID<FlameRole>> { Field("roleId") }
}

extension SortKey where Resource == RobotRole {
  /// `id`
  public static var id: SortKey<RobotRole> { SortKey("id") }
  /// `createdAt`
  public static var createdAt: SortKey<RobotRole> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<RobotRole> { SortKey("updatedAt") }
}

extension Relation where Resource == RobotRole {
  /// `robot`
  public static var robot: Relation<RobotRole> { Relation("robot") }
  /// `role`
  public static var role: Relation<RobotRole> { Relation("role") }
  /// `robotRealm`; the Hub ignores it
  public static var robotRealm: Relation<RobotRole> { Relation("robotRealm") }
  /// `roleRealm`; the Hub ignores it
  public static var roleRealm: Relation<RobotRole> { Relation("roleRealm") }
}
