public import HubJSON
@_spi(Backend) public import HubQuery

extension AssetType {
  /// `/assettypes`
  public static let collection = HahnProCollection("assetTypes", path: "/assettypes")

  /// The fields (wire page, sections 7 and 18.8).
  public static let fieldTable = FieldTable<AssetType>(
    [
      FieldDescription("id", .id("assettypes"), [.filterable]),
      FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
      FieldDescription("readPermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("readWritePermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("tags", .texts, [.filterable, .creatable, .updatable]),
      FieldDescription("allowedParents", .texts, [.filterable, .creatable, .updatable]),
      FieldDescription("supertype", .relation("assettypes"), [.filterable, .creatable, .updatable, .nullable]),
      FieldDescription("supertype$name", .text, [.nullable], memberName: "supertypeName"),
      FieldDescription("typeSchema", .json, [.creatable, .updatable]),
      FieldDescription("uiSchema", .json, [.creatable, .updatable]),
      FieldDescription("templates", .json, [.updatable]),
      FieldDescription("author", .text, [.filterable, .nullable]),
      FieldDescription("revision", .integer, [.nullable]),
    ] + HahnProFields.peopleAndDates)

  /// By the time of creation.
  public static let pagingSort: Sort<AssetType>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == AssetType {
  /// `id`
  public static var id: Field<AssetType, ID<AssetType>> { Field("id") }
  /// `name`
  public static var name: Field<AssetType, String> { Field("name") }
  /// `tags`; `contains` and `isMember(of:)` ask for one of several.
  public static var tags: Field<AssetType, String> { Field("tags") }
  /// `supertype`: the id of the type that is refined.
  public static var supertype: Field<AssetType, ID<AssetType>> { Field("supertype") }
  /// `createdAt`
  public static var createdAt: Field<AssetType, Timestamp> { Field("createdAt") }
  /// `updatedAt`
  public static var updatedAt: Field<AssetType, Timestamp> { Field("updatedAt") }
}

extension SortKey where Resource == AssetType {
  /// `name`
  public static var name: SortKey<AssetType> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<AssetType> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<AssetType> { SortKey("updatedAt") }
  /// `deletedAt`
  public static var deletedAt: SortKey<AssetType> { SortKey("deletedAt") }
}

extension Relation where Resource == AssetType {
  /// `supertype`
  public static var supertype: Relation<AssetType> { Relation("supertype") }
}
