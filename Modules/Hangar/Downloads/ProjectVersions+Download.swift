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
    let name = known.name
    guard let file = try file(known, platform) else {
      throw HangarDownloadError(reason: .noFile(platform, available: Array(known.downloads.keys)), version: name)
    }
    let (slug, place) = try await storedPlace(file, known, platform, project, options)
    let call = try calls.download(HubQuery.ID(name), platform: place, of: slug)
    var response = try await connection.openFile(call, version: name, options)
    guard response.head.headerFields[.contentType].flatMap(MediaType.init)?.isHTML != true else {
      throw HangarDownloadError(reason: .pageForPeople, version: name)
    }
    response.body = try file.verified(response.body, version: name)
    if let progress { response.body = response.body.reporting(total: file.sizeBytes, to: progress) }
    return response
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

  private func known(
    _ version: some ProjectVersionReference, _ project: some HangarProjectReference, _ options: RequestOptions
  ) async throws -> ProjectVersion {
    if let known = version.knownVersion { return known }
    return try await get(version, of: project, options: options)
  }

  /// The file for a platform, nil when there is nothing.
  private func file(
    _ version: ProjectVersion, _ platform: HangarPlatform
  ) throws(HangarDownloadError) -> HangarFile? {
    guard let download = version.downloads[platform] else { return nil }
    if download.fileInfo == nil, let url = download.externalURL {
      throw HangarDownloadError(reason: .external(url: url), version: version.name)
    }
    return download.fileInfo
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

extension HangarConnection {
  /// The file itself, be it with the server or where the server says.
  func openFile(
    _ call: Call<[UInt8]>, version: String, _ options: RequestOptions
  ) async throws -> ReceivedResponse {
    let target: HangarDownloadTarget
    do {
      return try await downloads.open(call, at: origin, options: options)
    } catch let error as HubAPIError where error.status.kind == .redirection {
      target = try HangarDownloadTarget(error.response, from: origin, version: version)
    } catch let error as HubAPIError {
      throw explained(error, options)
    }
    do {
      // Nothing of the caller's goes along: no credentials, and no fields that it added for Hangar.
      return try await files.open(
        target.call, at: target.origin,
        options: RequestOptions(timeout: options.timeout, auth: .anonymous, retry: options.retry))
    } catch let error as HubAPIError where error.status.kind == .redirection {
      throw HangarDownloadError(
        reason: .redirect(
          "\(target.origin.authority) redirects once more, which is not followed; try again later"),
        version: version)
    } catch let error as HubAPIError {
      throw HangarAdvice.ofFiles(error)
    }
  }
}
