@_spi(Backend) import HubQuery

/// Rows that stand in the tables of several kinds of record (wire page, section 7): what the services keep themselves.
enum HahnProFields {
  /// When a record was made, changed and put into the trash.
  static let dates = [
    FieldDescription("createdAt", .instant, [.filterable, .sortable]),
    FieldDescription("updatedAt", .instant, [.filterable, .sortable]),
    FieldDescription("deletedAt", .instant, [.sortable, .nullable]),
  ]

  /// Whose a record is, who made and who changed it, and when.
  static let peopleAndDates =
    [
      FieldDescription("owner", .json, [.nullable]),
      FieldDescription("createdBy", .json, [.nullable]),
      FieldDescription("updatedBy", .json, [.nullable]),
    ] + dates
}
