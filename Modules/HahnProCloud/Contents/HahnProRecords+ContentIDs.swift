import HubQuery
public import HubTransport

extension HahnProRecords where Resource == Content {
  /// The file of a content by its id as text; see `download(_:options:progress:)`.
  public func download(
    _ id: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    try await download(HubQuery.ID<Content>(id), options: options, progress: progress)
  }

  /// Downloads the file of a content by its id as text; see `downloadBytes(_:limit:options:progress:)`.
  public func downloadBytes(
    _ id: String, limit: Int = 64 << 20, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> [UInt8] {
    try await downloadBytes(HubQuery.ID<Content>(id), limit: limit, options: options, progress: progress)
  }

  /// Downloads the file of a content by its id as text; see `download(_:toFile:options:progress:)`.
  @discardableResult
  public func download(
    _ id: String, toFile path: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    try await download(HubQuery.ID<Content>(id), toFile: path, options: options, progress: progress)
  }
}
