#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension AnalysisLogs {
  /// The newest records of an analysis by its id as text; see ``list(of:level:page:options:)``.
  public func list(
    of analysis: String, level: LogLevel? = nil, page: PageRequest = .default,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<FlameLog> {
    try await list(of: ID<Analysis>(analysis), level: level, page: page, options: options)
  }

  /// The newest records of an analysis by its id; see ``list(of:level:page:options:)``.
  public func list(
    of analysis: UUID, level: LogLevel? = nil, page: PageRequest = .default,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<FlameLog> {
    try await list(of: ID<Analysis>(analysis), level: level, page: page, options: options)
  }

  /// Deletes the records of an analysis by its id as text; see ``delete(of:level:options:)``.
  public func delete(
    of analysis: String, level: LogLevel? = nil, options: RequestOptions = RequestOptions()
  ) async throws {
    try await delete(of: ID<Analysis>(analysis), level: level, options: options)
  }

  /// Deletes the records of an analysis by its id; see ``delete(of:level:options:)``.
  public func delete(
    of analysis: UUID, level: LogLevel? = nil, options: RequestOptions = RequestOptions()
  ) async throws {
    try await delete(of: ID<Analysis>(analysis), level: level, options: options)
  }
}
