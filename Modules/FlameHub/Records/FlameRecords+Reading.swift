#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport
import HubErrors

extension FlameRecords {
  /// A record.
  ///
  /// - Parameters:
  ///   - id: The record.
  ///   - include: Related resources to embed, `[]` for none, nil for all that the Hub delivers.
  ///   - fields: Optional fields to add.
  ///   - options: What this call does differently.
  /// - Returns: The record.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ id: some Reference<Resource>, include: [Relation<Resource>]? = nil,
    fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await record(id, include: include, fields: fields, options: options).item
  }

  /// A record; see ``get(_:include:fields:options:)``.
  public func get(
    _ id: String, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await get(HubQuery.ID<Resource>(id), include: include, fields: fields, options: options)
  }

  /// A record; see ``get(_:include:fields:options:)``.
  public func get(
    _ id: UUID, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource {
    try await get(HubQuery.ID<Resource>(id), include: include, fields: fields, options: options)
  }

  /// A record, nil when the Hub says that it is not there.
  ///
  /// Another 404, such as one of a wrong address or of a token that the Hub cannot check, is thrown.
  public func getIfPresent(
    _ id: some Reference<Resource>, include: [Relation<Resource>]? = nil,
    fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    do {
      return try await get(id, include: include, fields: fields, options: options)
    } catch let error as HubAPIError where FlameErrors.saysAbsent(error, operation: Resource.getEndpoint.name) {
      return nil
    }
  }

  /// A record, nil when the Hub says that it is not there; see ``getIfPresent(_:include:fields:options:)``.
  public func getIfPresent(
    _ id: String, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await getIfPresent(HubQuery.ID<Resource>(id), include: include, fields: fields, options: options)
  }

  /// A record, nil when the Hub says that it is not there; see ``getIfPresent(_:include:fields:options:)``.
  public func getIfPresent(
    _ id: UUID, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Resource? {
    try await getIfPresent(HubQuery.ID<Resource>(id), include: include, fields: fields, options: options)
  }

  /// A record with what the Hub says about it.
  public func record(
    _ id: some Reference<Resource>, include: [Relation<Resource>]? = nil,
    fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Record<Resource> {
    try await connection.run(options) { facts in
      try FlameCalls(facts).get(id.reference, include: include, fields: fields)
    }
  }

  /// A record with what the Hub says about it.
  public func record(
    _ id: String, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Record<Resource> {
    try await record(HubQuery.ID<Resource>(id), include: include, fields: fields, options: options)
  }

  /// A record with what the Hub says about it.
  public func record(
    _ id: UUID, include: [Relation<Resource>]? = nil, fields: [OptionalField<Resource>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Record<Resource> {
    try await record(HubQuery.ID<Resource>(id), include: include, fields: fields, options: options)
  }
}
