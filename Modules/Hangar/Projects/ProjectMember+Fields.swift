@_spi(Backend) public import HubQuery

extension ProjectMember {
  /// The members of the three generations (wire page, section 8.9).
  public static let fieldTable = FieldTable<ProjectMember>([
    FieldDescription("user", .text),
    FieldDescription("userId", .integer),
    FieldDescription("roles", .json),
    FieldDescription("title", .text),
    FieldDescription("permissions", .json),
  ])
}
