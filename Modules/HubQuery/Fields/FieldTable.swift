public import HubErrors

/// The fields of a resource: what the typed query, the command line and readers of recordings stand on.
public struct FieldTable<Resource>: Sendable {
  /// The rows in the order of the model.
  public let rows: [FieldDescription]

  /// A table.
  @_spi(Backend)
  public init(_ rows: [FieldDescription]) { self.rows = rows }

  /// The row of a name on the wire, nil when there is none.
  public subscript(name: String) -> FieldDescription? { rows.first { $0.name == name } }

  /// The rows that have a trait in some generation of the server.
  public func rows(_ trait: FieldDescription.Traits) -> [FieldDescription] { rows.filter { $0.has(trait) } }

  /// The rows that a generation of the server has.
  public func rows(of generation: ServerGeneration) -> [FieldDescription] { rows.filter { $0.isIn(generation) } }

  /// The row of a name, nil when a generation of the server has no such field.
  public func row(_ name: String, of generation: ServerGeneration) -> FieldDescription? {
    self[name].flatMap { $0.isIn(generation) ? $0 : nil }
  }

  /// The relations that can be embedded.
  public var relations: [Relation<Resource>] {
    rows.compactMap { if case .relation = $0.kind { Relation($0.name) } else { nil } }
  }

  /// The relations that a server delivers.
  public var deliveredRelations: [Relation<Resource>] {
    relations.filter { self[$0.name]?.traits.contains(.undelivered) == false }
  }

  /// The fields that are sent only when they are asked for.
  public var optionalFields: [OptionalField<Resource>] { rows(.optional).map { OptionalField($0.name) } }

  /// A condition on a field by name.
  ///
  /// - Parameters:
  ///   - name: The field's name on the wire.
  ///   - comparison: The operator.
  ///   - texts: The values as text; `null` is no value.
  /// - Returns: The condition.
  /// - Throws: `InvalidRequestError` when no field of that name can be filtered by, or a text is no value of it.
  public func condition(
    _ name: String, _ comparison: FilterOperator, _ texts: [String]
  ) throws(InvalidRequestError) -> Filter<Resource> {
    let row = try filterable(name)
    var operands: [FilterOperand] = []
    for text in texts { operands.append(try row.operand(text)) }
    return Filter(conditions: [FilterCondition(field: name, comparison: .operands(comparison, operands))])
  }

  /// A condition on a field by name, written as the server reads it.
  ///
  /// - Throws: `InvalidRequestError` when no field of that name can be filtered by.
  public func condition(_ name: String, written text: String) throws(InvalidRequestError) -> Filter<Resource> {
    _ = try filterable(name)
    return Filter(conditions: [FilterCondition(field: name, comparison: .written(text))])
  }

  /// A sort key by name.
  ///
  /// - Throws: `InvalidRequestError` when lists cannot be sorted by it.
  public func sortKey(_ name: String) throws(InvalidRequestError) -> SortKey<Resource> {
    guard let row = self[name], row.has(.sortable) else {
      throw refusal("cannot be sorted by '\(name)'", rows(.sortable))
    }
    return SortKey(row.name)
  }

  /// A relation by name.
  ///
  /// - Throws: `InvalidRequestError` when there is no such relation.
  public func relation(_ name: String) throws(InvalidRequestError) -> Relation<Resource> {
    guard let relation = relations.first(where: { $0.name == name }) else {
      let known = rows.filter { row in relations.contains { $0.name == row.name } }
      throw refusal("has no relation '\(name)'", known)
    }
    return relation
  }

  /// An optional field by name.
  ///
  /// - Throws: `InvalidRequestError` when there is no such field.
  public func optionalField(_ name: String) throws(InvalidRequestError) -> OptionalField<Resource> {
    guard let field = optionalFields.first(where: { $0.name == name }) else {
      throw refusal("has no optional field '\(name)'", rows(.optional))
    }
    return field
  }

  private func filterable(_ name: String) throws(InvalidRequestError) -> FieldDescription {
    guard let row = self[name], row.has(.filterable) else {
      throw refusal("cannot be filtered by '\(name)', and a server would ignore the condition", rows(.filterable))
    }
    return row
  }

  private func refusal(_ what: String, _ known: [FieldDescription]) -> InvalidRequestError {
    let names = known.isEmpty ? "there is none" : "known are \(known.map(\.name).joined(separator: ", "))"
    return InvalidRequestError("\(Resource.self) \(what); \(names)")
  }
}
