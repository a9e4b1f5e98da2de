@_spi(Backend) public import HubQuery

extension HangarUser {
  /// The members (wire page, section 8.10), and what lists can be filtered and sorted by (sections 6.2 and 6.3).
  ///
  /// What is only asked with, and never sent by the server, is marked as write-only.
  public static let fieldTable = FieldTable<HangarUser>([
    FieldDescription("id", .integer, memberName: "number"),
    FieldDescription("createdAt", .instant, [.sortable]),
    FieldDescription("name", .text, [.sortable]),
    FieldDescription("tagline", .text, [.nullable]),
    FieldDescription("roles", .json, [.sortable]),
    FieldDescription("projectCount", .integer, [.sortable]),
    FieldDescription("locked", .bool, [.sortable]),
    FieldDescription("nameHistory", .json, [.nullable]),
    FieldDescription("avatarUrl", .text, [.nullable]),
    FieldDescription("isOrganization", .bool),
    FieldDescription("socials", .json, [.nullable]),
    FieldDescription("query", .text, [.filterable, .writeOnly]),
    FieldDescription("org", .bool, [.sortable, .writeOnly], memberName: "organization"),
  ])
}

extension FilterTerm where Resource == HangarUser {
  /// `query`: a part of the name, in whichever letters.
  ///
  /// - Parameter text: The part; the server reads `%` as anything.
  /// - Returns: The condition.
  public static func query(_ text: String) -> Filter<HangarUser> {
    Filter(conditions: [FilterCondition(field: "query", comparison: .operands(.equal, [.text(text)]))])
  }
}

extension SortKey where Resource == HangarUser {
  /// `createdAt`
  public static var createdAt: SortKey<HangarUser> { SortKey("createdAt") }
  /// `name`
  public static var name: SortKey<HangarUser> { SortKey("name") }
  /// `projectCount`; not for the staff.
  public static var projectCount: SortKey<HangarUser> { SortKey("projectCount") }
  /// `locked`; for all users only.
  public static var locked: SortKey<HangarUser> { SortKey("locked") }
  /// `org`: whether it is an organisation; for all users only.
  public static var organization: SortKey<HangarUser> { SortKey("org") }
  /// `roles`; not for authors.
  public static var roles: SortKey<HangarUser> { SortKey("roles") }
}
