#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == RegistryProject {
  /// Sends a command to a project of a registry.
  ///
  /// The Hub answers at once and does it afterwards. A command that may have arrived is not sent again.
  ///
  /// - Parameters:
  ///   - command: What the Hub is to do.
  ///   - project: The project.
  ///   - options: What this call does differently.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func send(
    _ command: RegistryProjectCommand, to project: some Reference<RegistryProject>,
    options: RequestOptions = RequestOptions()
  ) async throws {
    try await connection.run(options) { try FlameCalls($0).send(command, to: project.reference) }
  }

  /// Sends a command to a project of a registry; see ``send(_:to:options:)``.
  public func send(
    _ command: RegistryProjectCommand, to project: String, options: RequestOptions = RequestOptions()
  ) async throws {
    try await send(command, to: HubQuery.ID<RegistryProject>(project), options: options)
  }

  /// Sends a command to a project of a registry; see ``send(_:to:options:)``.
  public func send(
    _ command: RegistryProjectCommand, to project: UUID, options: RequestOptions = RequestOptions()
  ) async throws {
    try await send(command, to: HubQuery.ID<RegistryProject>(project), options: options)
  }
}
