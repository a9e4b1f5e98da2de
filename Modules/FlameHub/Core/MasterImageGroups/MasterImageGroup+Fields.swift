@_spi(Backend) public import HubQuery

extension MasterImageGroup {
  /// `master-image-groups` of the core service.
  public static let collection = FlameCollection(.core, "master-image-groups")

  /// The fields (wire page, section 4.2).
  public static let fieldTable = FieldTable<MasterImageGroup>([
    FieldDescription("id", .id("master-image-groups"), [.filterable]),
    FieldDescription("name", .text, [.filterable]),
    FieldDescription("path", .text, [.filterable, .nullable]),
    FieldDescription("virtualPath", .text, [.filterable, .nullable]),
    FieldDescription("createdAt", .instant, []),
    FieldDescription("updatedAt", .instant, []),
  ])

  /// The Hub sorts these by nothing.
  public static let pagingSort: Sort<MasterImageGroup>? = nil
}

extension FilterTerm where Resource == MasterImageGroup {
  /// `id`
  public static var id: Field<MasterImageGroup, ID<MasterImageGroup>> { Field("id") }
  /// `name`
  public static var name: Field<MasterImageGroup, String> { Field("name") }
  /// `path`
  public static var path: Field<MasterImageGroup, String?> { Field("path") }
  /// `virtualPath`
  public static var virtualPath: Field<MasterImageGroup, String?> { Field("virtualPath") }
}
