import HubJSON

extension RecordStore {
  /// The records that a query asks for, before paging.
  func records(_ candidates: [JSONObject], of resource: Resource, _ query: ResourceQuery) throws(HubFailure)
    -> [JSONObject]
  {
    let collation = catalogue.generation.collation
    if collation == .bytes { try check(query.filter, resource) }
    let found = candidates.filter { matches($0, query.filter, resource) }
    guard !query.sort.isEmpty else { return found }
    // The sort keeps the order of equal elements.
    return found.sorted { left, right in
      for order in query.sort {
        let difference = collation.difference(left[order.name] ?? .null, right[order.name] ?? .null)
        if difference != 0 { return order.isDescending ? difference > 0 : difference < 0 }
      }
      return false
    }
  }

  /// The column that a path of names means, nil when the schema does not allow to filter by it.
  private func column(_ path: [String], of resource: Resource) -> Column? {
    if path.count == 2, resource.schema.filters.contains("\(path[0]).\(path[1])") {
      return resource.relation(path[0]).flatMap { catalogue.resource(at: $0.path)?.column(path[1]) }
    }
    if path.count == 1 {
      return resource.schema.filters.contains(path[0]) ? resource.column(path[0]) : nil
    }
    guard let relation = resource.relation(path[0]), let other = catalogue.resource(at: relation.path) else {
      return nil
    }
    return column(Array(path.dropFirst()), of: other)
  }

  private func value(_ path: [String], in record: JSONObject, of resource: Resource) -> JSONValue {
    guard path.count > 1 else { return record[path[0]] ?? .null }
    guard let relation = resource.relation(path[0]), let other = catalogue.resource(at: relation.path),
      let key = record.text(relation.foreignKey), let related = self[relation.path].record(key)
    else { return .null }
    return value(Array(path.dropFirst()), in: related, of: other)
  }

  private func matches(_ record: JSONObject, _ filter: Filter, _ resource: Resource) -> Bool {
    switch filter {
    case .all(let filters): return filters.allSatisfy { matches(record, $0, resource) }
    case .any(let filters): return filters.contains { matches(record, $0, resource) }
    case .not(let filter): return !matches(record, filter, resource)
    case .field(let path, let condition):
      // A field that may not be asked for is dropped silently.
      guard column(path, of: resource) != nil else { return true }
      return condition.isFulfilled(by: value(path, in: record, of: resource), in: catalogue.generation.collation)
    }
  }

  /// PostgreSQL refuses texts that are no values of the column's type.
  private func check(_ filter: Filter, _ resource: Resource) throws(HubFailure) {
    switch filter {
    case .all(let filters), .any(let filters):
      for filter in filters { try check(filter, resource) }
    case .not(let filter): try check(filter, resource)
    case .field(let path, let condition):
      guard let column = column(path, of: resource) else { return }
      for operand in condition.operands where !operand.isNull {
        let text = operand.stringValue ?? operand.description
        switch column.kind {
        case .uuid where !UUIDText.isValid(text): throw .malformed(text, as: "uuid")
        case .boolean
        where !["true", "false", "1", "0", "t", "f", "yes", "no", "on", "off"].contains(text.lowercased()):
          throw .malformed(text, as: "boolean")
        case .integer where operand.intValue == nil: throw .malformed(text, as: "integer")
        default: continue
        }
      }
    }
  }
}
