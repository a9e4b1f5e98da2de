#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == Registry {
  /// Sends a command to a registry.
  ///
  /// The Hub answers at once and does it afterwards. A command that may have arrived is not sent again.
  ///
  /// - Parameters:
  ///   - command: What the Hub is to do.
  ///   - registry: The registry.
  ///   - options: What this call does differently.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  public func send(
    _ command: RegistryCommand, to registry: some Reference<Registry>, options: RequestOptions = RequestOptions()
  ) async throws {
    try await connection.run(options) { try FlameCalls($0).send(command, to: registry.reference) }
  }

  /// Sends a command to a registry; see ``send(_:to:options:)``.
  public func send(
    _ command: RegistryCommand, to registry: String, options: RequestOptions = RequestOptions()
  ) async throws {
    try await send(command, to: HubQuery.ID<Registry>(registry), options: options)
  }

  /// Sends a command to a registry; see ``send(_:to:options:)``.
  public func send(
    _ command: RegistryCommand, to registry: UUID, options: RequestOptions = RequestOptions()
  ) async throws {
    try await send(command, to: HubQuery.ID<Registry>(registry), options: options)
  }
}
