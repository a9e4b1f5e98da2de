import HubJSON

extension RecordStore {
  /// A record as an answer shows it: the selected columns, and included records after the columns that hold their ids.
  func projection(_ record: JSONObject, of resource: Resource, _ query: ResourceQuery = ResourceQuery()) -> JSONObject {
    projection(record, query.selection().columns(of: resource), resource, query.include, query)
  }

  private func projection(
    _ record: JSONObject, _ columns: [Column], _ resource: Resource, _ include: IncludeTree, _ query: ResourceQuery?,
    isWritten: Bool = false
  ) -> JSONObject {
    let selected = Set(columns.map(\.name))
    var shown = JSONObject()
    for column in resource.columns {
      let value = record[column.name] ?? .null
      let isAbsent = value.isNull && !isWritten && resource.absentWhenNull.contains(column.name)
      if selected.contains(column.name), !isAbsent { shown[column.name] = value }
      for relation in resource.schema.relations where relation.foreignKey == column.name {
        guard let tree = include.children[relation.name] else { continue }
        shown[relation.name] = related(record, relation, tree, query?.selection(at: relation.name))
      }
    }
    return shown
  }

  private func related(
    _ record: JSONObject, _ relation: Relation, _ include: IncludeTree, _ selection: FieldSelection?
  ) -> JSONValue {
    guard let other = catalogue.resource(at: relation.path), let key = record.text(relation.foreignKey),
      let found = self[relation.path].record(key)
    else { return .null }
    var columns = (selection ?? FieldSelection()).columns(of: other)
    // The id of an included record is always there.
    if !columns.contains(where: { $0.name == "id" }), let id = other.column("id") { columns.insert(id, at: 0) }
    return .object(projection(found, columns, other, include, nil))
  }

  /// A record as the answer to a write shows it: every column but hidden ones, and the records that the body refers to.
  func written(_ record: JSONObject, of resource: Resource, referring body: JSONObject, on verb: Resource.Verb)
    -> JSONObject
  {
    var include = IncludeTree()
    let referred = resource.schema.relations.filter { body.text($0.foreignKey) != nil }.map(\.name)
    for name in resource.shownRelations[verb] ?? referred {
      include.insert([name], below: resource, in: catalogue)
    }
    return projection(
      record, resource.columns.filter { $0.visibility != .hidden }, resource, include, nil, isWritten: true)
  }
}
