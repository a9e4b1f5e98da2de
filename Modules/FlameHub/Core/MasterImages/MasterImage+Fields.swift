@_spi(Backend) public import HubQuery

extension MasterImage {
  /// `master-images` of the core service.
  public static let collection = FlameCollection(.core, "master-images")

  /// The fields (wire page, sections 4.2 and 10.2).
  public static let fieldTable = FieldTable<MasterImage>([
    FieldDescription("id", .id("master-images"), [.filterable]),
    FieldDescription("name", .text, [.filterable]),
    FieldDescription("path", .text, [.filterable, .sortable, .nullable]),
    FieldDescription("virtualPath", .text, [.filterable, .nullable]),
    FieldDescription("groupVirtualPath", .text, [.filterable, .nullable]),
    FieldDescription("command", .text, [.nullable]),
    FieldDescription("commandArguments", .json, [.nullable]),
    FieldDescription("buildStatus", .choice(processStatuses), [.nullable], in: [.hub08: .absent]),
    FieldDescription("buildProgress", .integer, [.nullable], in: [.hub08: .absent]),
    FieldDescription("buildHash", .text, [.nullable], in: [.hub08: .absent]),
    FieldDescription("buildSize", .integer, [.nullable], in: [.hub08: .absent]),
    FieldDescription("createdAt", .instant, []),
    FieldDescription("updatedAt", .instant, []),
  ])

  /// By the path.
  public static let pagingSort: Sort<MasterImage>? = .ascending(.path)
}

extension FilterTerm where Resource == MasterImage {
  /// `id`
  public static var id: Field<MasterImage, ID<MasterImage>> { Field("id") }
  /// `name`
  public static var name: Field<MasterImage, String> { Field("name") }
  /// `path`
  public static var path: Field<MasterImage, String?> { Field("path") }
  /// `virtualPath`
  public static var virtualPath: Field<MasterImage, String?> { Field("virtualPath") }
  /// `groupVirtualPath`
  public static var groupVirtualPath: Field<MasterImage, String?> { Field("groupVirtualPath") }
}

extension SortKey where Resource == MasterImage {
  /// `path`
  public static var path: SortKey<MasterImage> { SortKey("path") }
}
