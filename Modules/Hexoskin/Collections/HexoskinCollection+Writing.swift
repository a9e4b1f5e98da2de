import HubErrors
public import HubQuery
public import HubTransport

extension HexoskinCollection where Resource: CreatableSnapshot {
  /// Creates an object.
  ///
  /// - Parameters:
  ///   - object: What it is made of.
  ///   - options: What this call does differently.
  /// - Returns: The object as the server made it, or its URI where the server answers with nothing else.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func create(
    _ object: Resource.Create, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinCreated<Resource> {
    try await connection.run(calls.create(object), options)
  }
}

extension HexoskinCollection where Resource: UpdatableSnapshot {
  /// Changes fields of an object: what is assigned is sent, nil as null; what is untouched is not.
  ///
  /// - Parameters:
  ///   - id: The object, its id, or a link to it.
  ///   - options: What this call does differently.
  ///   - change: Assigns what changes.
  /// - Returns: The object as it is now, nil where the server does not answer with it.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`. Also what `change` throws.
  @discardableResult
  public func update(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions(),
    _ change: (inout Resource.Update) throws -> Void
  ) async throws -> Resource? {
    var changes = Resource.Update()
    try change(&changes)
    return try await connection.run(calls.update(id.reference, with: changes), options)
  }

  /// Changes fields of an object by its id or its URI; see `update(_:options:_:)`.
  @discardableResult
  public func update(
    _ id: String, options: RequestOptions = RequestOptions(), _ change: (inout Resource.Update) throws -> Void
  ) async throws -> Resource? {
    try await update(HubQuery.ID<Resource>(id), options: options, change)
  }

  /// Puts an object in the place of the one with its id: all of its fields, those that are not known here included.
  ///
  /// What others changed since it was read is lost. Links are sent as URIs, also where the object holds what they lead to.
  ///
  /// - Parameters:
  ///   - object: The object as it was read, with its changes.
  ///   - options: What this call does differently.
  /// - Returns: The object as it is now, nil where the server does not answer with it.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func replace(_ object: Resource, options: RequestOptions = RequestOptions()) async throws -> Resource? {
    try await connection.run(calls.replace(object), options)
  }
}

extension HexoskinCollection where Resource: DeletableSnapshot {
  /// Deletes an object.
  ///
  /// - Parameters:
  ///   - id: The object, its id, or a link to it.
  ///   - options: What this call does differently.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func delete(_ id: some Reference<Resource>, options: RequestOptions = RequestOptions()) async throws {
    try await connection.run(calls.delete(id.reference), options)
  }

  /// Deletes an object by its id or its URI; see `delete(_:options:)`.
  public func delete(_ id: String, options: RequestOptions = RequestOptions()) async throws {
    try await delete(HubQuery.ID<Resource>(id), options: options)
  }

  /// Deletes an object by its number; see `delete(_:options:)`.
  public func delete(_ id: Int64, options: RequestOptions = RequestOptions()) async throws {
    try await delete("\(id)", options: options)
  }
}
