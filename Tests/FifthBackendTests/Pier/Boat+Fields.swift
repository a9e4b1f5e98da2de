@_spi(Backend) import HubQuery

extension Boat {
  /// The fields.
  static let fieldTable = FieldTable<Boat>([
    FieldDescription("id", .id("boats")),
    FieldDescription("name", .text, [.filterable, .sortable, .creatable, .required, .updatable]),
    FieldDescription("length", .number, [.filterable, .sortable, .creatable, .required]),
    FieldDescription("berth", .text, [.filterable, .updatable, .nullable]),
  ])
}

extension FilterTerm where Resource == Boat {
  static var name: Field<Boat, String> { Field("name") }
  static var length: Field<Boat, Double> { Field("length") }
  static var berth: Field<Boat, String?> { Field("berth") }
}

extension SortKey where Resource == Boat {
  static var name: SortKey<Boat> { SortKey("name") }
  static var length: SortKey<Boat> { SortKey("length") }
}
