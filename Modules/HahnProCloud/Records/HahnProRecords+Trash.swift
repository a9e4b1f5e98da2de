public import HubQuery
public import HubTransport

extension HahnProRecords {
  /// What is in the trash (wire page, section 4.7).
  ///
  /// - Parameters:
  ///   - sort: The order, nil for the server's own.
  ///   - page: The part of the list.
  ///   - options: What this call does differently.
  /// - Returns: The page.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func trash(
    sort: Sort<Resource>? = nil, page: PageRequest = .default, options: RequestOptions = RequestOptions()
  ) async throws -> Page<Resource> {
    try await connection.run(calls.trash(sort: sort, page: page), options)
  }

  /// Takes a record out of the trash.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - options: What this call does differently.
  /// - Returns: The record.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func restore(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await connection.run(calls.restore(id.reference), options)
  }

  /// Takes a record out of the trash; see ``restore(_:options:)``.
  @discardableResult
  public func restore(_ id: String, options: RequestOptions = RequestOptions()) async throws -> Resource {
    try await restore(HubQuery.ID<Resource>(id), options: options)
  }

  /// Takes every record out of the trash.
  ///
  /// - Parameter options: What this call does differently.
  /// - Returns: The records.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func restoreAll(options: RequestOptions = RequestOptions()) async throws -> [Resource] {
    try await connection.run(calls.restoreAll(), options)
  }

  /// Removes for good what has been in the trash for longer than a time.
  ///
  /// - Parameters:
  ///   - age: The time, in whole seconds; zero for everything.
  ///   - options: What this call does differently.
  /// - Returns: How many records were removed.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func emptyTrash(olderThan age: Duration, options: RequestOptions = RequestOptions()) async throws -> Int {
    try await connection.run(calls.emptyTrash(olderThan: age), options)
  }
}
