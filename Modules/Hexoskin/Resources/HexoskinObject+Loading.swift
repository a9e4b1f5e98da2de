import HubErrors
@_spi(Backend) import HubTransport

extension HexoskinObject {
  /// A field; the object is loaded when the field is not there and the resource has it.
  ///
  /// Readers that come together ask once; one that is cancelled does not stop the others. What failed is tried again by
  /// the next reader. The request carries the credentials of the call through which the object was met.
  ///
  /// - Parameter name: The name, such as `first_name`.
  /// - Returns: The value; a link is the object that it leads to, loaded or not.
  /// - Throws: ``HexoskinError/noSuchField(name:resource:suggestion:)`` for a field that the resource does not have, without
  ///   asking, and for one that the server did not send; ``HexoskinError/brokenLink(uri:)`` when the object is not there
  ///   (any more), ``HexoskinError/deleted(uri:)`` when it was deleted through this client; `HubAPIError` when the server
  ///   refuses, and the other errors of `Pipeline.run`.
  public func value(of name: String) async throws -> HexoskinValue {
    let found = try withState { state -> (field: ObjectFields.Field?, auth: AuthorizationChoice, answers: UInt64?) in
      if state.isDeleted { throw HexoskinError.deleted(uri: uri ?? "") }
      if let field = state.field(name), !state.isExpired || state.changes[name] != nil {
        return (field, state.auth, nil)
      }
      let isOffered = state.isExpired || (state.extent < .whole && resource.schema.fields[name] != nil)
      return (nil, state.auth, uri != nil && isOffered ? state.answers : nil)
    }
    if let field = found.field { return value(field, found.auth) }
    if let answers = found.answers {
      do {
        try await load(after: answers, RequestOptions(auth: found.auth), keepsChanges: false)
      } catch is HTTPNotFound {
        throw HexoskinError.brokenLink(uri: uri ?? "")
      }
      if let value = self[name] { return value }
      if isDeleted { throw HexoskinError.deleted(uri: uri ?? "") }
    }
    throw noSuchField(name, among: names)
  }

  /// Loads the object unless so much of it is there.
  ///
  /// - Parameters:
  ///   - options: What this call does differently.
  ///   - extent: How much is enough.
  ///   - keepsChanges: Whether what was set stays.
  /// - Throws: ``HexoskinError/deleted(uri:)``, `HTTPNotFound` when it is not there (any more), other `HubAPIError`s when the
  ///   server refuses, and the other errors of `Pipeline.run`.
  func load(
    _ options: RequestOptions, unless extent: ObjectState.Extent, keepsChanges: Bool = false
  ) async throws {
    let answers = try withState { state -> UInt64? in
      if state.isDeleted { throw HexoskinError.deleted(uri: uri ?? "") }
      return state.extent < extent || state.isExpired ? state.answers : nil
    }
    if let answers { try await load(after: answers, options, keepsChanges: keepsChanges) }
  }

  /// Asks for the object, unless an answer has come since so many were there.
  private func load(after answers: UInt64, _ options: RequestOptions, keepsChanges: Bool) async throws {
    let space = resource.space
    guard let uri, let place = space.place(atPath: uri) else { throw HexoskinError.noURI(resource: resource.name) }
    try resource.schema.check(.get, .detail)
    guard !keepsChanges else { return try await fetch(place, options, keepsChanges: true) }
    _ = try await space.store.loads.value(space.store.view(uri)) { [self] in
      if withState({ $0.answers == answers }) { try await fetch(place, options, keepsChanges: false) }
      return self
    }
  }

  private func fetch(_ place: ObjectURI, _ options: RequestOptions, keepsChanges: Bool) async throws {
    let answer = try await resource.space.connection.run(resource.calls.get(place), options)
    guard let members = answer.members else { throw HexoskinError.noURI(resource: resource.name) }
    // The answer may be that of another URI, which is told of it, too.
    if members["resource_uri"]?.stringValue.flatMap({ resource.space.place(of: $0) })?.path != uri {
      _ = resource.space.receive(members, by: resource, .whole, auth: options.auth)
    }
    let fields = resource.space.fields(of: members, by: resource.schema, auth: options.auth)
    receive(fields, .whole, auth: options.auth, keepsChanges: keepsChanges)
  }

  /// The error for a name that no field has, with the one that is spelled `first_name` where somebody wrote `firstName`.
  func noSuchField(_ name: String, among names: [String]) -> HexoskinError {
    let wanted = name.lowercased().filter { $0 != "_" }
    let suggestion = Set(resource.schema.fields.keys).union(names).sorted().first {
      $0 != name && $0.lowercased().filter { $0 != "_" } == wanted
    }
    return .noSuchField(name: name, resource: resource.name, suggestion: suggestion)
  }
}
