public import HubErrors
public import HubHTTP
public import HubQuery
public import HubTransport

/// A kind of record that the Hub keeps.
///
/// What can be done with it is said by further conformances: ``CreatableResource``, ``UpdatableResource`` and
/// ``DeletableResource``; what the Hub does not offer does not compile.
public protocol FlameResource: Codable, Hashable, Sendable, Identifiable, Reference, JSONPrintable
where Resource == Self, ID == HubQuery.ID<Self> {
  /// Where the records live.
  static var collection: FlameCollection { get }

  /// The fields.
  static var fieldTable: FieldTable<Self> { get }

  /// The order in which a list is walked through when the caller names none; without any, pages may overlap.
  static var pagingSort: Sort<Self>? { get }
}

extension FlameResource {
  /// The id.
  public var reference: HubQuery.ID<Self> { id }

  /// The fields that are sent only when they are asked for.
  public static var optionalFields: [OptionalField<Self>] { fieldTable.optionalFields }

  /// The related resources that are embedded by default: all that the Hub delivers.
  public static var relations: [Relation<Self>] { fieldTable.deliveredRelations }

  /// The related resources that are embedded by default in a generation of the Hub.
  public static func relations(of generation: ServerGeneration) -> [Relation<Self>] {
    fieldTable.relations.filter { relation in
      fieldTable.row(relation.name, of: generation)?.traits(of: generation).contains(.undelivered) == false
    }
  }

  /// The order in which a list is walked through; nil where a generation cannot sort by it.
  static func pagingSort(of generation: ServerGeneration) -> Sort<Self>? {
    let isKnown = pagingSort?.parts.allSatisfy {
      fieldTable.row($0.key.name, of: generation)?.traits(of: generation).contains(.sortable) ?? false
    }
    return isKnown == true ? pagingSort : nil
  }

  /// The rows of the field table.
  static var rows: [FieldDescription] { fieldTable.rows }

  /// What the Hub's answers hide beyond the usual.
  public static var redaction: Redaction { .flame }
}
