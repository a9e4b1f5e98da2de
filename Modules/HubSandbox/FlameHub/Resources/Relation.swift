/// A link from a resource to a record of another one, which `include` follows.
struct Relation: Sendable {
  let name: String
  /// The path of the other resource.
  let path: String
  /// The schema's name of the other resource; it differs from the path only in spelling.
  let schemaName: String
  /// The column that holds the other record's id; the embedded record is written after it.
  let foreignKey: String

  init(_ name: String, to path: String, schemaName: String? = nil) {
    self.name = name
    self.path = path
    self.schemaName = schemaName ?? name
    foreignKey = "\(name)Id"
  }
}
