#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import HubQuery
public import HubTransport

extension AnalysisNodeLogs {
  /// The newest records of a node by ids as text; see ``list(of:node:level:page:options:)``.
  public func list(
    of analysis: String, node: String, level: LogLevel? = nil, page: PageRequest = .default,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<FlameLog> {
    try await list(of: ID<Analysis>(analysis), node: ID<Node>(node), level: level, page: page, options: options)
  }

  /// The newest records of a node by ids; see ``list(of:node:level:page:options:)``.
  public func list(
    of analysis: UUID, node: UUID, level: LogLevel? = nil, page: PageRequest = .default,
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<FlameLog> {
    try await list(of: ID<Analysis>(analysis), node: ID<Node>(node), level: level, page: page, options: options)
  }

  /// Deletes the records of a node by ids as text; see ``delete(of:node:level:options:)``.
  public func delete(
    of analysis: String, node: String, level: LogLevel? = nil, options: RequestOptions = RequestOptions()
  ) async throws {
    try await delete(of: ID<Analysis>(analysis), node: ID<Node>(node), level: level, options: options)
  }

  /// Deletes the records of a node by ids; see ``delete(of:node:level:options:)``.
  public func delete(
    of analysis: UUID, node: UUID, level: LogLevel? = nil, options: RequestOptions = RequestOptions()
  ) async throws {
    try await delete(of: ID<Analysis>(analysis), node: ID<Node>(node), level: level, options: options)
  }
}
