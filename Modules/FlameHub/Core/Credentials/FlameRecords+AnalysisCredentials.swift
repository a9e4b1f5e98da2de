#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == Analysis {
  /// The client that an analysis logs in as, with its secret: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - options: What this call does differently.
  /// - Returns: The client's id, names and secret.
  /// - Throws: `HubAPIError` when the Hub refuses: with 400 for an analysis that has no client; and the other errors of
  ///   `Pipeline.run`.
  public func clientCredentials(
    of analysis: some Reference<Analysis>, options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await connection.run(options) { try FlameCalls($0).clientCredentials(of: analysis.reference) }
  }

  /// The client that an analysis logs in as, with its secret: Hub 0.13 and later; see ``clientCredentials(of:options:)``.
  public func clientCredentials(
    of analysis: String, options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await clientCredentials(of: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// The client that an analysis logs in as, with its secret: Hub 0.13 and later; see ``clientCredentials(of:options:)``.
  public func clientCredentials(
    of analysis: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await clientCredentials(of: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// Gives the client that an analysis logs in as a new secret: Hub 0.13 and later.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - changes: The secret; by default the Hub makes one up.
  ///   - options: What this call does differently.
  /// - Returns: The client as it is now, with the new secret.
  /// - Throws: `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func setClientCredentials(
    of analysis: some Reference<Analysis>,
    _ changes: AnalysisClientCredentialsUpdate = AnalysisClientCredentialsUpdate(),
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await connection.run(options) { try FlameCalls($0).setClientCredentials(of: analysis.reference, changes) }
  }

  /// Gives the client that an analysis logs in as a new secret: Hub 0.13 and later; see ``setClientCredentials(of:_:options:)``.
  @discardableResult
  public func setClientCredentials(
    of analysis: String, _ changes: AnalysisClientCredentialsUpdate = AnalysisClientCredentialsUpdate(),
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await setClientCredentials(of: HubQuery.ID<Analysis>(analysis), changes, options: options)
  }

  /// Gives the client that an analysis logs in as a new secret: Hub 0.13 and later; see ``setClientCredentials(of:_:options:)``.
  @discardableResult
  public func setClientCredentials(
    of analysis: UUID, _ changes: AnalysisClientCredentialsUpdate = AnalysisClientCredentialsUpdate(),
    options: RequestOptions = RequestOptions()
  ) async throws -> ClientCredentials {
    try await setClientCredentials(of: HubQuery.ID<Analysis>(analysis), changes, options: options)
  }
}
