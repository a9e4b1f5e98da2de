#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON
@_spi(Backend) import HubQuery

/// A resource such as a backend declares.
struct Thing: Hashable, Sendable, Reference {
  var id: ID<Thing>
  var reference: ID<Thing> { id }

  enum Color: String, FilterValue { case red, green }

  static let fieldTable = FieldTable<Thing>([
    FieldDescription("id", .id("things"), [.filterable]),
    FieldDescription("name", .text, [.filterable, .sortable]),
    FieldDescription("color", .choice(["red", "green"]), [.filterable]),
    FieldDescription("online", .bool, [.filterable]),
    FieldDescription("size", .integer, [.filterable]),
    FieldDescription("weight", .number, [.filterable]),
    FieldDescription("createdAt", .instant, [.filterable, .sortable]),
    FieldDescription("start", .ticks, [.filterable]),
    FieldDescription("realmId", .id("realms"), [.filterable, .nullable]),
    FieldDescription("secret", .text, [.optional]),
    FieldDescription("owner", .relation("users")),
    FieldDescription("extra", .json),
  ])
}

/// Another resource, whose ids are not a thing's.
struct Realm: Hashable, Sendable {}

extension FilterTerm where Resource == Thing {
  static var id: Field<Thing, ID<Thing>> { Field("id") }
  static var name: Field<Thing, String> { Field("name") }
  static var label: Field<Thing, String?> { Field("label") }
  static var color: Field<Thing, Thing.Color> { Field("color") }
  static var online: Field<Thing, Bool> { Field("online") }
  static var size: Field<Thing, Int> { Field("size") }
  static var weight: Field<Thing, Double> { Field("weight") }
  static var createdAt: Field<Thing, Timestamp> { Field("createdAt") }
  static var realmID: Field<Thing, ID<Realm>?> { Field("realmId") }
  static var key: Field<Thing, UUID> { Field("key") }
}

extension SortKey where Resource == Thing {
  static var name: SortKey<Thing> { SortKey("name") }
  static var createdAt: SortKey<Thing> { SortKey("createdAt") }
}
