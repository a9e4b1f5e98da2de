@_spi(Backend) public import HubQuery

extension HexoskinDatatype {
  /// `datatype`
  public static let resourceName = "datatype"
  /// `datatypes`
  public static let collectionName = "datatypes"

  /// The fields (wire page, section 9), and what lists can be filtered and sorted by.
  public static let fieldTable = FieldTable<HexoskinDatatype>([
    FieldDescription("dataid", .integer, [.filterable, .sortable], memberName: "number"),
    FieldDescription("id", .id("datatype"), memberName: "objectNumber"),
    FieldDescription("name", .text, [.filterable, .sortable]),
    FieldDescription("info", .text),
    FieldDescription("freq", .number, [.nullable], memberName: "frequency"),
    FieldDescription("resource_uri", .text, memberName: "resourceURI"),
  ])

  /// Which conditions lists take.
  public static let filtering: [String: HexoskinFiltering] = ["dataid": .all, "name": .all]

  /// By number.
  public static let pagingSort: Sort<HexoskinDatatype>? = .ascending(.number)
}

extension FilterTerm where Resource == HexoskinDatatype {
  /// `dataid`
  public static var number: Field<HexoskinDatatype, Int> { Field("dataid") }
  /// `name`
  public static var name: Field<HexoskinDatatype, String> { Field("name") }
}

extension SortKey where Resource == HexoskinDatatype {
  /// `dataid`
  public static var number: SortKey<HexoskinDatatype> { SortKey("dataid") }
  /// `name`
  public static var name: SortKey<HexoskinDatatype> { SortKey("name") }
}
