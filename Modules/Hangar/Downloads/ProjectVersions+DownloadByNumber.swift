import HubPlatform
public import HubTransport

extension ProjectVersions {
  /// The file of a version by its number, to be read piece by piece; current servers only.
  ///
  /// The version is asked for first, since it says which bytes the file has; otherwise as
  /// ``download(_:platform:of:options:progress:)``.
  ///
  /// - Parameters:
  ///   - number: The number of the version.
  ///   - platform: The platform.
  ///   - options: What each request does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: Head and body of the answer.
  /// - Throws: `InvalidRequestError` before anything is sent where the client's profile has no numbers; otherwise as
  ///   ``download(_:platform:of:options:progress:)``.
  public func download(
    number: Int64, platform: HangarPlatform, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    try await download(get(number: number, options: options), number, platform, options, progress)
  }

  /// Downloads the file of a version by its number into memory; current servers only. See
  /// ``downloadBytes(_:platform:of:limit:options:progress:)``.
  public func downloadBytes(
    number: Int64, platform: HangarPlatform, limit: Int = 64 << 20, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> [UInt8] {
    try await download(number: number, platform: platform, options: options, progress: progress)
      .body.collect(limit: limit)
  }

  /// Downloads the file of a version by its number into a file; current servers only. See
  /// ``download(_:platform:of:toFile:options:progress:)``.
  @discardableResult
  public func download(
    number: Int64, platform: HangarPlatform, toFile path: String, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    try await download(number: number, platform: platform, options: options, progress: progress)
      .body.write(toFile: path)
  }

  /// Downloads the file of a version by its number into a folder; current servers only. See
  /// ``download(_:platform:of:intoFolder:options:progress:)``.
  @discardableResult
  public func download(
    number: Int64, platform: HangarPlatform, intoFolder folder: String, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> String {
    let version = try await get(number: number, options: options)
    let path = try file(version, platform).path(in: folder)
    try await download(version, number, platform, options, progress).body.write(toFile: path)
    return path
  }

  private func download(
    _ version: ProjectVersion, _ number: Int64, _ platform: HangarPlatform, _ options: RequestOptions,
    _ progress: ProgressHandler?
  ) async throws -> ReceivedResponse {
    try await open(
      calls.download(number: number, platform: platform), file(version, platform), version, options, progress)
  }
}
