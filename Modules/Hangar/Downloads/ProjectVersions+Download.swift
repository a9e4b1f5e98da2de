import HubErrors
import HubHTTP
import HubPlatform
import HubQuery
@_spi(Backend) public import HubTransport

extension ProjectVersions {
  /// The file of a version, to be read piece by piece; dropping it ends the download.
  ///
  /// Hangar says where the file is, and the client asks there without credentials; it follows no second redirect. The end
  /// of the body is reached only when size and SHA-256 are those of the version: reading it throws otherwise, so what was
  /// read before counts for nothing.
  ///
  /// - Parameters:
  ///   - version: The version; one that is at hand is not asked for again.
  ///   - platform: The platform.
  ///   - project: The project.
  ///   - options: What each request does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: Head and body of the answer.
  /// - Throws: ``HangarDownloadError`` when there is no file, when it is elsewhere, or when something else arrives;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.open`.
  public func download(
    _ version: some ProjectVersionReference, platform: HangarPlatform, of project: some HangarProjectReference,
    options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    let known = try await known(version, project, options)
    let file = try file(known, platform)
    let (slug, place) = try await storedPlace(file, known, platform, project, options)
    return try await open(calls.download(known.id, platform: place, of: slug), file, known, options, progress)
  }

  /// Downloads the file of a version into memory.
  ///
  /// - Parameters:
  ///   - version: The version; one that is at hand is not asked for again.
  ///   - platform: The platform.
  ///   - project: The project.
  ///   - limit: The most bytes that are taken.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: The bytes, whose SHA-256 is that of the version.
  /// - Throws: `BodyTooLarge` beyond the limit, and as ``download(_:platform:of:options:progress:)``.
  public func downloadBytes(
    _ version: some ProjectVersionReference, platform: HangarPlatform, of project: some HangarProjectReference,
    limit: Int = 64 << 20, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> [UInt8] {
    try await download(version, platform: platform, of: project, options: options, progress: progress)
      .body.collect(limit: limit)
  }

  /// Downloads the file of a version into a file, which is there as a whole, with the SHA-256 of the version, or not at
  /// all.
  ///
  /// - Parameters:
  ///   - version: The version; one that is at hand is not asked for again.
  ///   - platform: The platform.
  ///   - project: The project.
  ///   - path: The file's path; its folder must exist, and a file that is there is replaced. A pipe or a device is written
  ///     straight into.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: How many bytes were written.
  /// - Throws: `FileError` when the file cannot be written, and as ``download(_:platform:of:options:progress:)``; nothing
  ///   is left behind then.
  @discardableResult
  public func download(
    _ version: some ProjectVersionReference, platform: HangarPlatform, of project: some HangarProjectReference,
    toFile path: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    try await download(version, platform: platform, of: project, options: options, progress: progress)
      .body.write(toFile: path)
  }

  /// Downloads the file of a version into a folder, under the file's own name as far as that is safe: see
  /// ``HangarFile/safeName``.
  ///
  /// - Parameters:
  ///   - version: The version; one that is at hand is not asked for again.
  ///   - platform: The platform.
  ///   - project: The project.
  ///   - folder: The folder, which must exist; a file of the name that is there is replaced.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: The path of the file.
  /// - Throws: As ``download(_:platform:of:toFile:options:progress:)``.
  @discardableResult
  public func download(
    _ version: some ProjectVersionReference, platform: HangarPlatform, of project: some HangarProjectReference,
    intoFolder folder: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> String {
    let known = try await known(version, project, options)
    let path = try file(known, platform).path(in: folder)
    try await download(known, platform: platform, of: project, toFile: path, options: options, progress: progress)
    return path
  }

  private func known(
    _ version: some ProjectVersionReference, _ project: some HangarProjectReference, _ options: RequestOptions
  ) async throws -> ProjectVersion {
    if let known = version.knownVersion { return known }
    return try await get(version, of: project, options: options)
  }

  /// The file for a platform.
  func file(_ version: ProjectVersion, _ platform: HangarPlatform) throws(HangarDownloadError) -> HangarFile {
    let download = version.downloads[platform]
    if let file = download?.fileInfo { return file }
    throw HangarDownloadError(
      reason: download?.externalURL.map { .external(url: $0) }
        ?? .noFile(platform, available: Array(version.downloads.keys)),
      version: version.name)
  }

  /// The file that a call leads to, verified as it is read.
  func open(
    _ call: Call<[UInt8]>, _ file: HangarFile, _ version: ProjectVersion, _ options: RequestOptions,
    _ progress: ProgressHandler?
  ) async throws -> ReceivedResponse {
    var response = try await connection.openFile(call, version: version.name, options)
    guard response.head.headerFields[.contentType].flatMap(MediaType.init)?.isHTML != true else {
      throw HangarDownloadError(reason: .pageForPeople, version: version.name)
    }
    response.body = try file.verified(response.body, version: version.name)
    if let progress { response.body = response.body.reporting(total: file.sizeBytes, to: progress) }
    return response
  }

  /// What to ask for so that the server finds the file.
  ///
  /// Servers of the profile 2023.12 lead to the folder of the platform and the project as they were asked for, while the
  /// file is in that of its first platform and of the project's name as it is stored (wire page, section 11).
  private func storedPlace(
    _ file: HangarFile, _ version: ProjectVersion, _ platform: HangarPlatform, _ project: some HangarProjectReference,
    _ options: RequestOptions
  ) async throws -> (HubQuery.ID<HangarProject>, HangarPlatform) {
    let asked = project.hangarProject
    guard !connection.profile.isCurrent else { return (asked, platform) }
    let first = [HangarPlatform.paper, .waterfall, .velocity].first {
      version.downloads[$0]?.fileInfo?.sha256Hash == file.sha256Hash
    }
    // Projects that lists hide have versions that everybody can read.
    let stored = try await HangarErrors.ifPresent(.project, ProjectEndpoints.get) {
      try await connection.run(HangarProjectCalls(builder: connection.builder).get(asked), options)
    }
    return (stored?.id ?? asked, first ?? platform)
  }
}
