#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension FlameRecords where Resource == Analysis {
  /// Sends a command to an analysis.
  ///
  /// The Hub checks the command at once, with 400 and the code `ANALYSIS_ERROR` for one in the wrong state, and does it
  /// afterwards: read the analysis again to see how far it is. A command that may have arrived is not sent again.
  ///
  /// - Parameters:
  ///   - command: What the Hub is to do.
  ///   - analysis: The analysis.
  ///   - options: What this call does differently.
  /// - Returns: The analysis as it is now, without related records.
  /// - Throws: `InvalidRequestError` for a command that only another generation knows, `HubAPIError` when the Hub
  ///   refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func send(
    _ command: AnalysisCommand, to analysis: some Reference<Analysis>, options: RequestOptions = RequestOptions()
  ) async throws -> Analysis {
    try await connection.run(options) { try FlameCalls($0).send(command, to: analysis.reference) }
  }

  /// Sends a command to an analysis; see ``send(_:to:options:)``.
  @discardableResult
  public func send(
    _ command: AnalysisCommand, to analysis: String, options: RequestOptions = RequestOptions()
  ) async throws -> Analysis {
    try await send(command, to: HubQuery.ID<Analysis>(analysis), options: options)
  }

  /// Sends a command to an analysis; see ``send(_:to:options:)``.
  @discardableResult
  public func send(
    _ command: AnalysisCommand, to analysis: UUID, options: RequestOptions = RequestOptions()
  ) async throws -> Analysis {
    try await send(command, to: HubQuery.ID<Analysis>(analysis), options: options)
  }
}
