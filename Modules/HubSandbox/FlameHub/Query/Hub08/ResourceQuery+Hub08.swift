// Queries as Hub 0.8 reads them (flame-hub.md, 3.2, 10.1 and 10.3): with the wire's names, and everything dropped that
// the route does not allow.
extension ResourceQuery {
  /// What an answer with a single record heeds.
  init(hub08Single query: QueryNode, of resource: Resource, in catalogue: ResourceCatalogue) {
    self.init()
    setFields(FieldSelection([], hidden: resource.hiddenInReads))
    guard resource.selectsFields else { return }
    setFields(
      FieldSelection(
        Self.names(query["fields"]).compactMap { name in
          let mark = name.prefix { "+-".contains($0) }
          return resource.names.name(of: String(name.dropFirst(mark.count))).map { mark + $0 }
        }, hidden: resource.hiddenInReads))
    // Relations of relations are never allowed, and what is not is dropped as a whole.
    for name in Self.names(query["include"]).compactMap(resource.names.name(of:)) {
      include.insert([name], below: resource, in: catalogue)
    }
  }

  /// What an answer with a list heeds.
  init(hub08List query: QueryNode, of resource: Resource, in catalogue: ResourceCatalogue) throws(HubFailure) {
    self.init(hub08Single: query, of: resource, in: catalogue)
    if case .object(let members)? = query["filter"] {
      var filters: [Filter] = []
      for member in members {
        guard let path = resource.path(member.name.split(separator: "."), in: catalogue),
          resource.schema.filters.contains(path.joined(separator: ".")),
          // A relation's column is known to the database only where the relation is included.
          path.count == 1 || include.children[path[0]] != nil
        else { continue }
        if case .list = member.value { throw .database("ER_OPERAND_COLUMNS") }
        guard let text = member.value.texts.first, let condition = FilterCondition(hub08: text) else { continue }
        filters.append(.field(path, condition))
      }
      filter = .all(filters)
    }
    sort = Self.orders(
      Self.names(query["sort"]).compactMap { name in
        let mark = name.prefix { $0 == "-" }
        return resource.names.name(of: String(name.dropFirst(mark.count))).map { mark + $0 }
      }, resource)
    readPage(query["page"])
    let asked = query["page"]
    isPaged = resource.alwaysPages || asked?["limit"] != nil || asked?["offset"] != nil
  }
}

extension Resource {
  /// A column, or a relation and what follows, by the wire's names; nil where there is no such.
  fileprivate func path(_ spellings: [Substring], in catalogue: ResourceCatalogue) -> [String]? {
    guard let first = spellings.first, let name = names.name(of: String(first)) else { return nil }
    guard spellings.count > 1 else { return [name] }
    guard let relation = relation(name), let other = catalogue.resource(at: relation.path),
      let rest = other.path(Array(spellings.dropFirst()), in: catalogue)
    else { return nil }
    return [name] + rest
  }
}
