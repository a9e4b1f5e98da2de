public import HubJSON
@_spi(Backend) public import HubQuery

extension Asset {
  /// `/assets`
  public static let collection = HahnProCollection("assets", path: "/assets")

  /// The fields (wire page, sections 7 and 18.8).
  public static let fieldTable = FieldTable<Asset>(
    [
      FieldDescription("id", .id("assets"), [.filterable]),
      FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
      FieldDescription("type", .relation("assettypes"), [.filterable, .creatable, .required, .updatable]),
      FieldDescription("type$name", .text, memberName: "typeName"),
      FieldDescription("readPermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("readWritePermissions", .texts, [.filterable, .creatable, .required, .updatable]),
      FieldDescription("parent", .relation("assets"), [.filterable, .creatable, .updatable, .nullable]),
      FieldDescription("parent$name", .text, [.nullable], memberName: "parentName"),
      FieldDescription("ancestors", .texts, [.filterable]),
      FieldDescription("tags", .texts, [.filterable, .creatable, .updatable]),
      FieldDescription("relations", .json, [.updatable]),
      FieldDescription("data", .json, [.creatable, .updatable, .nullable]),
      FieldDescription("image", .text, [.updatable, .nullable]),
      FieldDescription("attachments", .texts, [.filterable, .creatable, .updatable]),
      FieldDescription("notificationEndpoints", .texts, [.updatable]),
      FieldDescription("externalKey", .text, [.filterable, .creatable, .updatable, .nullable]),
      FieldDescription("aliases", .texts, [.creatable, .updatable]),
      FieldDescription("translationId", .text, [.updatable, .nullable]),
      FieldDescription("author", .text, [.filterable, .nullable]),
      FieldDescription("revision", .integer, [.nullable]),
    ] + HahnProFields.peopleAndDates)

  /// By the time of creation.
  public static let pagingSort: Sort<Asset>? = .ascending(.createdAt)
}

extension FilterTerm where Resource == Asset {
  /// `id`
  public static var id: Field<Asset, ID<Asset>> { Field("id") }
  /// `name`
  public static var name: Field<Asset, String> { Field("name") }
  /// `type`: the type's id.
  public static var type: Field<Asset, ID<AssetType>> { Field("type") }
  /// `parent`: the parent's id.
  public static var parent: Field<Asset, ID<Asset>> { Field("parent") }
  /// `tags`; `contains` and `isMember(of:)` ask for one of several.
  public static var tags: Field<Asset, String> { Field("tags") }
  /// `externalKey`
  public static var externalKey: Field<Asset, String> { Field("externalKey") }
  /// `author`
  public static var author: Field<Asset, String> { Field("author") }
  /// `createdAt`
  public static var createdAt: Field<Asset, Timestamp> { Field("createdAt") }
  /// `updatedAt`
  public static var updatedAt: Field<Asset, Timestamp> { Field("updatedAt") }
}

extension SortKey where Resource == Asset {
  /// `name`
  public static var name: SortKey<Asset> { SortKey("name") }
  /// `createdAt`
  public static var createdAt: SortKey<Asset> { SortKey("createdAt") }
  /// `updatedAt`
  public static var updatedAt: SortKey<Asset> { SortKey("updatedAt") }
  /// `deletedAt`
  public static var deletedAt: SortKey<Asset> { SortKey("deletedAt") }
}

extension Relation where Resource == Asset {
  /// `type`
  public static var type: Relation<Asset> { Relation("type") }
  /// `parent`
  public static var parent: Relation<Asset> { Relation("parent") }
}
