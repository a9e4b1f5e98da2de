import HubErrors
public import HubQuery
public import HubTransport

extension HahnProRecords {
  /// A record.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - populate: References to put the records in the place of.
  ///   - options: What this call does differently.
  /// - Returns: The record.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ id: some Reference<Resource>, populate: [Relation<Resource>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await connection.run(calls.get(id.reference, populate: populate), options)
  }

  /// A record; see ``get(_:populate:options:)``.
  public func get(
    _ id: String, populate: [Relation<Resource>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await get(HubQuery.ID<Resource>(id), populate: populate, options: options)
  }

  /// A record, nil when the server says that it is not there; a 404 of a wrong address is thrown.
  public func getIfPresent(
    _ id: some Reference<Resource>, populate: [Relation<Resource>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    do {
      return try await get(id, populate: populate, options: options)
    } catch let error as HubAPIError where HahnProErrors.saysAbsent(error, operation: Resource.getEndpoint.name) {
      return nil
    }
  }

  /// A record, nil when the server says that it is not there; see ``getIfPresent(_:populate:options:)``.
  public func getIfPresent(
    _ id: String, populate: [Relation<Resource>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await getIfPresent(HubQuery.ID<Resource>(id), populate: populate, options: options)
  }
}
