import HubErrors
import HubJSON
@_spi(Backend) import HubQuery
import HubTransport

extension FlameFacts {
  /// Refuses what this generation does not offer.
  func check(_ endpoint: Endpoint) throws(InvalidRequestError) {
    guard endpoint.isOffered(by: generation) else {
      throw named(endpoint, lacks("such operation", butIn: endpoint.isOffered))
    }
  }

  /// Refuses what another generation offers, and this one does not; what none is known to offer is for the server to judge.
  func check(
    _ what: String, _ endpoint: Endpoint, _ isThere: (ServerGeneration) -> Bool
  ) throws(InvalidRequestError) {
    guard isThere(generation) || !ServerGeneration.flame.contains(where: isThere) else {
      throw named(endpoint, lacks(what, butIn: isThere))
    }
  }

  /// A query in this generation's names.
  ///
  /// - Throws: `InvalidRequestError` for what it lacks: servers would ignore it, and answer something else.
  func query<Resource: FlameResource>(
    _ query: ListQuery<Resource>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> ListQuery<Resource> {
    do {
      for condition in query.filter?.conditions ?? [] {
        try check(condition.field, .filterable, "filterable field", of: Resource.self)
      }
      for part in query.sort?.parts ?? [] { try check(part.key.name, .sortable, "sortable field", of: Resource.self) }
      for relation in query.include { try check(relation.name, [], "relation", of: Resource.self) }
      for field in query.fields { try check(field.name, .optional, "optional field", of: Resource.self) }
    } catch {
      throw named(endpoint, error)
    }
    guard let names else { return query }
    func name(_ own: String) -> String { names.theirs(own, of: Resource.collection.name) }
    var result = query
    result.filter = query.filter.map { filter in
      Filter(conditions: filter.conditions.map { FilterCondition(field: name($0.field), comparison: $0.comparison) })
    }
    result.sort = query.sort.flatMap { sort in
      let parts = sort.parts.map { Sort<Resource>.by(SortKey(name($0.key.name)), $0.order) }
      return parts.dropFirst().reduce(parts.first) { $0?.then($1) }
    }
    result.include = query.include.map { Relation(name($0.name)) }
    result.fields = query.fields.map { OptionalField(name($0.name)) }
    return result
  }

  /// A body in this generation's names.
  ///
  /// - Parameters:
  ///   - json: The body in the names of the models.
  ///   - trait: Creatable or updatable.
  ///   - what: The same in words.
  ///   - resource: The kind of record.
  ///   - endpoint: The operation.
  /// - Returns: The body as it is sent.
  /// - Throws: `InvalidRequestError` for members that this generation does not take.
  func body<Resource: FlameResource>(
    _ json: JSONValue, _ trait: FieldDescription.Traits, _ what: String, of resource: Resource.Type,
    _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> JSONValue {
    do {
      for name in json.objectValue?.keys ?? [] { try check(name, trait, what, of: resource) }
      if trait == .creatable { try checkPresence(in: json, of: resource) }
    } catch {
      throw named(endpoint, error)
    }
    return names?.theirs(json, of: Resource.collection.name) ?? json
  }

  /// Refuses a new record without what this generation wants, where others do without.
  private func checkPresence<Resource: FlameResource>(
    in json: JSONValue, of resource: Resource.Type
  ) throws(InvalidRequestError) {
    for row in Resource.rows where !row.variants.isEmpty && row.traits(of: generation).contains(.required) {
      guard json[row.name] == nil else { continue }
      throw InvalidRequestError("\(generation) wants '\(row.memberName)' of new \(Resource.collection.name)")
    }
  }

  /// An answer that cannot be read, with the words that it needs when it is one of another generation.
  func explained(_ error: ResponseDecodingError, _ endpoint: Endpoint) -> ResponseDecodingError {
    guard case .model(let path, let reason) = error.problem,
      let other = ServerGeneration.flame.first(where: { $0 != generation }),
      let text = (try? JSONValue(parsing: error.body))?.description,
      text.contains(generation == .hub08 ? "\"createdAt\"" : "\"created_at\"")
    else { return error }
    let isWrite = endpoint.method != .get ? ", and the server has done what it was asked" : ""
    var explained = error
    explained.problem = .model(
      path: path,
      reason: "\(reason). This is an answer of \(other), and \(generation) was asked: leave the generation out, or "
        + "set it right\(isWrite)")
    return explained
  }

  /// Only what a table says of generations apart is refused: all else is for the server to judge.
  private func check<Resource: FlameResource>(
    _ path: String, _ trait: FieldDescription.Traits, _ what: String, of resource: Resource.Type
  ) throws(InvalidRequestError) {
    let steps = path.split(separator: ".", omittingEmptySubsequences: false)
    // Fields of related records have the traits of another table.
    let trait = steps.count > 1 ? [] : trait
    var collection = Resource.collection.name
    for step in steps {
      guard let row = FlameKinds.row(String(step), of: collection) else { return }
      func isThere(_ generation: ServerGeneration) -> Bool {
        row.isIn(generation) && row.traits(of: generation).isSuperset(of: trait)
      }
      let isRefused = !isThere(generation) && ServerGeneration.flame.contains(where: isThere)
      guard row.variants.isEmpty || !isRefused else {
        throw lacks("\(what) '\(path)' of \(Resource.collection.name)", butIn: isThere)
      }
      guard case .relation(let other) = row.kind else { return }
      collection = other
    }
  }

  private func named(_ endpoint: Endpoint, _ error: InvalidRequestError) -> InvalidRequestError {
    InvalidRequestError(operation: endpoint.name, error.reason)
  }
}
