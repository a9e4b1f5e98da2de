import HubErrors
public import HubQuery
public import HubTransport

extension HexoskinCollection {
  /// An object.
  ///
  /// - Parameters:
  ///   - id: The object, its id, or a link to it.
  ///   - options: What this call does differently.
  /// - Returns: The object.
  /// - Throws: ``HexoskinError/otherResource(uri:owner:wanted:)`` for a URI of another resource, before anything is sent;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await connection.run(calls.get(id.reference), options)
  }

  /// An object by its id or its URI, relative or absolute; see `get(_:options:)`.
  public func get(_ id: String, options: RequestOptions = RequestOptions()) async throws -> Resource {
    try await get(HubQuery.ID<Resource>(id), options: options)
  }

  /// An object by its number; see `get(_:options:)`.
  public func get(_ id: Int64, options: RequestOptions = RequestOptions()) async throws -> Resource {
    try await get("\(id)", options: options)
  }

  /// An object, nil when the server says that it is not there, which it also says of what the account may not see.
  ///
  /// - Parameters:
  ///   - id: The object, its id, or a link to it.
  ///   - options: What this call does differently.
  /// - Returns: The object, nil when there is none.
  /// - Throws: As `get(_:options:)`; a 404 with a text in it is thrown, too.
  public func getIfPresent(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    do {
      return try await get(id, options: options)
    } catch let error as HubAPIError where HexoskinErrors.saysAbsent(error, Resource.getEndpoint) {
      return nil
    }
  }

  /// An object by its id or its URI, nil when there is none; see `getIfPresent(_:options:)`.
  public func getIfPresent(_ id: String, options: RequestOptions = RequestOptions()) async throws -> Resource? {
    try await getIfPresent(HubQuery.ID<Resource>(id), options: options)
  }

  /// An object by its number, nil when there is none; see `getIfPresent(_:options:)`.
  public func getIfPresent(_ id: Int64, options: RequestOptions = RequestOptions()) async throws -> Resource? {
    try await getIfPresent("\(id)", options: options)
  }
}
