import HubErrors
public import HubPlatform
public import HubQuery
@_spi(Backend) public import HubTransport

extension FlameRecords where Resource == Bucket {
  /// Uploads files into a bucket.
  ///
  /// - Parameters:
  ///   - files: The files; their names, which may be paths, are kept as they are, and no two may be the same.
  ///   - bucket: The bucket.
  ///   - options: What this call does differently; without a time of its own the call has one that grows with the files.
  ///   - progress: Is told how much of the request has been handed over.
  /// - Returns: The files as the Hub keeps them, in no particular order.
  /// - Throws: `InvalidRequestError` before sending for a name that would not arrive as it is; `FileError` when a file cannot
  ///   be read; `HubAPIError` when the Hub refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func upload(
    _ files: [UploadFile], to bucket: some Reference<Bucket>, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> [BucketFile] {
    var options = options
    if options.timeout == nil, connection.pipeline.options.timeout != nil {
      options.timeout = BucketUpload(files: files, progress: nil).timeout
    }
    return try await connection.run(options) { facts in
      try FlameCalls(facts).upload(files, to: bucket.reference, random: connection.random, progress: progress)
    }
  }

  /// Uploads files into a bucket; see ``upload(_:to:options:progress:)``.
  @discardableResult
  public func upload(
    _ files: [UploadFile], to bucket: String, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> [BucketFile] {
    try await upload(files, to: HubQuery.ID<Bucket>(bucket), options: options, progress: progress)
  }
}
