public import HubQuery
public import HubTransport

/// A kind of record that the services keep.
public protocol HahnProResource: Codable, Hashable, Sendable, Identifiable, Reference, JSONPrintable
where Resource == Self, ID == HubQuery.ID<Self> {
  /// What a new record is made of.
  associatedtype Create: HahnProDraft

  /// The roles that may read the record.
  var readPermissions: [String] { get }

  /// The roles that may read and change the record.
  var readWritePermissions: [String] { get }

  /// Where the records live.
  static var collection: HahnProCollection { get }

  /// The fields.
  static var fieldTable: FieldTable<Self> { get }

  /// The order in which a list is walked through when the caller names none; without any, pages may overlap.
  static var pagingSort: Sort<Self>? { get }
}

extension HahnProResource {
  /// The id.
  public var reference: HubQuery.ID<Self> { id }

  /// The references that can be populated.
  public static var relations: [Relation<Self>] { fieldTable.relations }
}
