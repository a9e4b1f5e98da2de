#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource: CreatableResource {
  /// Creates a record.
  ///
  /// - Parameters:
  ///   - record: What it is made of.
  ///   - options: What this call does differently.
  /// - Returns: The record as the Hub made it.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func create(
    _ record: Resource.Create, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await connection.run(options) { try FlameCalls($0).create(record) }
  }
}

extension FlameRecords where Resource: UpdatableResource {
  /// Changes a record: what is assigned is sent, nil as null; what is untouched is not.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - options: What this call does differently.
  ///   - change: Assigns what changes.
  /// - Returns: The record as it is now.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`. Also what `change` throws.
  @discardableResult
  public func update(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions(),
    _ change: (inout Resource.Update) throws -> Void
  ) async throws -> Resource {
    var changes = Resource.Update()
    try change(&changes)
    return try await update(id, with: changes, options: options)
  }

  /// Changes a record; see ``update(_:options:_:)``.
  @discardableResult
  public func update(
    _ id: String, options: RequestOptions = RequestOptions(), _ change: (inout Resource.Update) throws -> Void
  ) async throws -> Resource {
    try await update(HubQuery.ID<Resource>(id), options: options, change)
  }

  /// Changes a record; see ``update(_:options:_:)``.
  @discardableResult
  public func update(
    _ id: UUID, options: RequestOptions = RequestOptions(), _ change: (inout Resource.Update) throws -> Void
  ) async throws -> Resource {
    try await update(HubQuery.ID<Resource>(id), options: options, change)
  }

  /// Changes a record by changes made before.
  @discardableResult
  public func update(
    _ id: some Reference<Resource>, with changes: Resource.Update, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await connection.run(options) { try FlameCalls($0).update(id.reference, with: changes) }
  }

  /// Changes a record by changes made before.
  @discardableResult
  public func update(
    _ id: String, with changes: Resource.Update, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await update(HubQuery.ID<Resource>(id), with: changes, options: options)
  }

  /// Changes a record by changes made before.
  @discardableResult
  public func update(
    _ id: UUID, with changes: Resource.Update, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await update(HubQuery.ID<Resource>(id), with: changes, options: options)
  }
}

extension FlameRecords where Resource: DeletableResource {
  /// Deletes a record.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - options: What this call does differently.
  /// - Returns: The record as it was.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func delete(
    _ id: some Reference<Resource>, options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await connection.run(options) { try FlameCalls($0).delete(id.reference) }
  }

  /// Deletes a record; see ``delete(_:options:)``.
  @discardableResult
  public func delete(_ id: String, options: RequestOptions = RequestOptions()) async throws -> Resource {
    try await delete(HubQuery.ID<Resource>(id), options: options)
  }

  /// Deletes a record; see ``delete(_:options:)``.
  @discardableResult
  public func delete(_ id: UUID, options: RequestOptions = RequestOptions()) async throws -> Resource {
    try await delete(HubQuery.ID<Resource>(id), options: options)
  }
}
