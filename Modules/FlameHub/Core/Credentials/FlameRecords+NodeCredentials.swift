#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == Node {
  /// What a node logs in to its registry with: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - options: What this call does differently.
  /// - Returns: The registry's host, and the account of the node's project there.
  /// - Throws: `HubAPIError` when the Hub refuses: with 400 for a node that has no project in a registry; and the other
  ///   errors of `Pipeline.run`.
  public func registryCredentials(
    of node: some Reference<Node>, options: RequestOptions = RequestOptions()
  ) async throws -> RegistryCredentials {
    try await connection.run(options) { try FlameCalls($0).registryCredentials(of: node.reference) }
  }

  /// What a node logs in to its registry with: Hub 0.13 and later; see ``registryCredentials(of:options:)``.
  public func registryCredentials(
    of node: String, options: RequestOptions = RequestOptions()
  ) async throws -> RegistryCredentials {
    try await registryCredentials(of: HubQuery.ID<Node>(node), options: options)
  }

  /// What a node logs in to its registry with: Hub 0.13 and later; see ``registryCredentials(of:options:)``.
  public func registryCredentials(
    of node: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> RegistryCredentials {
    try await registryCredentials(of: HubQuery.ID<Node>(node), options: options)
  }

  /// The client that a node logs in as, with its secret: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - options: What this call does differently.
  /// - Returns: The client's id, names and secret.
  /// - Throws: `HubAPIError` when the Hub refuses: with 400 for a node that has no client; and the other errors of
  ///   `Pipeline.run`.
  public func clientCredentials(
    of node: some Reference<Node>, options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await connection.run(options) { try FlameCalls($0).clientCredentials(of: node.reference) }
  }

  /// The client that a node logs in as, with its secret: Hub 0.13 and later; see ``clientCredentials(of:options:)``.
  public func clientCredentials(
    of node: String, options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await clientCredentials(of: HubQuery.ID<Node>(node), options: options)
  }

  /// The client that a node logs in as, with its secret: Hub 0.13 and later; see ``clientCredentials(of:options:)``.
  public func clientCredentials(
    of node: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await clientCredentials(of: HubQuery.ID<Node>(node), options: options)
  }

  /// Changes the client that a node logs in as: Hub 0.13 and later.
  ///
  /// The secret changes with every call: without one the Hub makes up a new one.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - changes: The secret and the names; by default the Hub makes up a secret, and the names stay.
  ///   - options: What this call does differently.
  /// - Returns: The client as it is now, with the new secret.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func setClientCredentials(
    of node: some Reference<Node>, _ changes: ClientCredentialsUpdate = ClientCredentialsUpdate(),
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await connection.run(options) { try FlameCalls($0).setClientCredentials(of: node.reference, changes) }
  }

  /// Changes the client that a node logs in as: Hub 0.13 and later; see ``setClientCredentials(of:_:options:)``.
  @discardableResult
  public func setClientCredentials(
    of node: String, _ changes: ClientCredentialsUpdate = ClientCredentialsUpdate(),
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await setClientCredentials(of: HubQuery.ID<Node>(node), changes, options: options)
  }

  /// Changes the client that a node logs in as: Hub 0.13 and later; see ``setClientCredentials(of:_:options:)``.
  @discardableResult
  public func setClientCredentials(
    of node: UUID, _ changes: ClientCredentialsUpdate = ClientCredentialsUpdate(),
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await setClientCredentials(of: HubQuery.ID<Node>(node), changes, options: options)
  }
}
