public import HubJSON
@_spi(Backend) public import HubQuery

extension Content {
  /// `/contents`
  public static let collection = HahnProCollection("contents", path: "/contents")

  /// The fields (wire page, sections 7 and 18.8).
  public static let fieldTable = FieldTable<Content>(
    [
      FieldDescription("id", .id("contents"), [.filterable]),
      FieldDescription("fileId", .text, [.creatable, .required]),
      FieldDescription("filename", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
      FieldDescription("mimetype", .text, [.filterable, .creatable, .required]),
      FieldDescription("size", .integer, [.filterable, .creatable, .required]),
      FieldDescription("readPermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("readWritePermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("description", .text, [.updatable, .nullable]),
      FieldDescription("tags", .texts, [.filterable, .creatable, .updatable]),
      FieldDescription("assets", .texts, [.filterable]),
      FieldDescription("files", .json),
      FieldDescription("analysis", .json, [.nullable]),
    ] + HahnProFields.peopleAndDates)

  /// By the time of creation.
  public static let pagingSort: Sort<Content>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Content {
  /// `id`
  public static var id: Field<Content, ID<Content>> { Field("id") }
  /// `filename`
  public static var filename: Field<Content, String> { Field("filename") }
  /// `mimetype`
  public static var mimetype: Field<Content, String> { Field("mimetype") }
  /// `size`, in bytes.
  public static var size: Field<Content, Int> { Field("size") }
  /// `tags`; `contains` and `isMember(of:)` ask for one of several.
  public static var tags: Field<Content, String> { Field("tags") }
  /// `assets`: the ids of the assets that it is attached to.
  public static var assets: Field<Content, ID<Asset>> { Field("assets") }
  /// `createdAt`
  public static var createdAt: Field<Content, Timestamp> { Field("createdAt") }
  /// `updatedAt`
  public static var updatedAt: Field<Content, Timestamp> { Field("updatedAt") }
}

extension SortKey where Resource == Content {
  /// `filename`
  public static var filename: SortKey<Content> { SortKey("filename") }
  /// `createdAt`
  public static var createdAt: SortKey<Content> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Content> { SortKey("updatedAt") }
  /// `deletedAt`
  public static var deletedAt: SortKey<Content> { SortKey("deletedAt") }
}
