import FlameHub

/// The names that the recordings of a generation have for the fields of records.
struct RecordedNames: Sendable {
  let generation: ServerGeneration

  /// The names in a recording, by the version of its server.
  init(version: String) { generation = version.hasPrefix("0.8.") ? .hub08 : .hub013 }

  /// The field of a name, nil when the generation has none of it.
  func row(_ name: String, of collection: String) -> FieldDescription? {
    RecordedKinds.rows(of: collection, in: generation)[name]
  }

  /// The field of a name that is good for something.
  ///
  /// - Throws: `Unmakeable` when the generation has none of it, or has it for something else.
  func row(
    _ name: String, of collection: String, for trait: FieldDescription.Traits, _ what: String
  ) throws -> FieldDescription {
    guard let row = row(name, of: collection), row.traits(of: generation).isSuperset(of: trait) else {
      throw Unmakeable("\(what): a name that the operation's table does not have")
    }
    return row
  }
}
