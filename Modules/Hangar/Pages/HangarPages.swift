import HubErrors
public import HubTransport

/// The pages of projects, as Markdown: `hangar.pages`.
///
/// An account whose key lacks `view_public_info` is refused pages that callers without a name can read; ask with
/// `options: .init(auth: .anonymous)` then (wire page, section 3.5).
public struct HangarPages: Sendable {
  /// The same calls as values.
  public let calls: HangarPageCalls

  let connection: HangarConnection

  init(_ connection: HangarConnection) {
    self.connection = connection
    calls = HangarPageCalls(builder: connection.builder)
  }

  /// The main page of a project.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - options: What this call does differently.
  /// - Returns: The text, without blanks around it.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func main(
    of project: some HangarProjectReference, options: RequestOptions = RequestOptions()
  ) async throws -> String {
    try await connection.run(calls.main(of: project.hangarProject), options)
  }

  /// A page of a project.
  ///
  /// - Parameters:
  ///   - path: The path, such as `docs/setup`; the server ignores one slash at its beginning and end, and takes the empty
  ///     path for the main page.
  ///   - project: The project.
  ///   - options: What this call does differently.
  /// - Returns: The text, without blanks around it.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func get(
    _ path: String, of project: some HangarProjectReference, options: RequestOptions = RequestOptions()
  ) async throws -> String {
    try await connection.run(calls.get(path, of: project.hangarProject), options)
  }

  /// A page of a project, nil when the server says that it is not there; see ``get(_:of:options:)``.
  ///
  /// Servers of the profile 2023.12 say the same of a project that is not there.
  public func getIfPresent(
    _ path: String, of project: some HangarProjectReference, options: RequestOptions = RequestOptions()
  ) async throws -> String? {
    try await HangarErrors.ifPresent(.page, PageEndpoints.get) {
      try await get(path, of: project, options: options)
    }
  }
}
