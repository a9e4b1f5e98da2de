#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == Analysis {
  /// What the client of an analysis may do: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - options: What this call does differently.
  /// - Returns: The permissions; the Hub gives 50 at most, and cannot be asked for more.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func clientPermissions(
    of analysis: some Reference<Analysis>, options: RequestOptions = RequestOptions()
  ) async throws -> Page<ClientPermission> {
    try await connection.run(options) { try FlameCalls($0).clientPermissions(of: analysis.reference) }
  }

  /// What the client of an analysis may do: Hub 0.13 and later; see ``clientPermissions(of:options:)``.
  public func clientPermissions(
    of analysis: String, options: RequestOptions = RequestOptions()
  ) async throws -> Page<ClientPermission> {
    try await clientPermissions(of: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// What the client of an analysis may do: Hub 0.13 and later; see ``clientPermissions(of:options:)``.
  public func clientPermissions(
    of analysis: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> Page<ClientPermission> {
    try await clientPermissions(of: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// Lets the client of an analysis do more: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - permission: The permission.
  ///   - analysis: The analysis.
  ///   - options: What this call does differently.
  /// - Returns: The permission of the client.
  /// - Throws: `InvalidRequestError` for an id that is no UUID; `HubAPIError` when the Hub refuses, with 409 for what it may do already; and
  ///   the other errors of `Pipeline.run`.
  @discardableResult
  public func addClientPermission(
    _ permission: some Reference<FlamePermission>, to analysis: some Reference<Analysis>,
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientPermission {
    try await connection.run(options) {
      try FlameCalls($0).addClientPermission(permission.reference, to: analysis.reference)
    }
  }

  /// Lets the client of an analysis do more, by ids; see ``addClientPermission(_:to:options:)``.
  @discardableResult
  public func addClientPermission(
    _ permission: String, to analysis: String, options: RequestOptions = RequestOptions()
  ) async throws -> ClientPermission {
    try await addClientPermission(
      HubQuery.ID<FlamePermission>(permission), to: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// Lets the client of an analysis do more, by ids; see ``addClientPermission(_:to:options:)``.
  @discardableResult
  public func addClientPermission(
    _ permission: UUID, to analysis: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> ClientPermission {
    try await addClientPermission(
      HubQuery.ID<FlamePermission>(permission), to: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// Lets the client of an analysis do less: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - permission: The permission.
  ///   - analysis: The analysis.
  ///   - options: What this call does differently.
  /// - Returns: The permission of the client.
  /// - Throws: `InvalidRequestError` for an id that is no UUID; `HubAPIError` when the Hub refuses, with 404 for what it may not do; and
  ///   the other errors of `Pipeline.run`.
  @discardableResult
  public func removeClientPermission(
    _ permission: some Reference<FlamePermission>, from analysis: some Reference<Analysis>,
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientPermission {
    try await connection.run(options) {
      try FlameCalls($0).removeClientPermission(permission.reference, from: analysis.reference)
    }
  }

  /// Lets the client of an analysis do less, by ids; see ``removeClientPermission(_:from:options:)``.
  @discardableResult
  public func removeClientPermission(
    _ permission: String, from analysis: String, options: RequestOptions = RequestOptions()
  ) async throws -> ClientPermission {
    try await removeClientPermission(
      HubQuery.ID<FlamePermission>(permission), from: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// Lets the client of an analysis do less, by ids; see ``removeClientPermission(_:from:options:)``.
  @discardableResult
  public func removeClientPermission(
    _ permission: UUID, from analysis: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> ClientPermission {
    try await removeClientPermission(
      HubQuery.ID<FlamePermission>(permission), from: HubQuery.ID<Analysis>(analysis), options: options)
  }
}
