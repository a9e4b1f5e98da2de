import HubErrors
public import HubPlatform
public import HubQuery
@_spi(Backend) public import HubTransport

extension FlameRecords where Resource == Bucket {
  /// Uploads files into a bucket.
  ///
  /// They are read as they are sent. Where the Hub rejects a token that has run out, they are sent once more with a new
  /// one, unless one is a stream, which can be read only once. An upload that fails otherwise is never repeated, since
  /// files may have been kept.
  ///
  /// - Parameters:
  ///   - files: The files; their names, which may be paths, are kept as they are, and no two may be the same.
  ///   - bucket: The bucket.
  ///   - options: What this call does differently; without a time of its own the call has one that grows with the files.
  ///   - progress: Is told how much of the request has been handed over.
  /// - Returns: The files as the Hub keeps them, in no particular order.
  /// - Throws: `InvalidRequestError` before sending for a name that would not arrive as it is, for one that comes twice, and
  ///   when there are no files; `TransportError` of the kind `requestBody` when a file is gone or changes its length while
  ///   it is sent; `HubAPIError` when the Hub refuses: 404 for a bucket that is not there, 507 when its storage is full,
  ///   and for a name that is in the bucket already an answer without a reason, which the error then tells; and the other
  ///   errors of `Pipeline.run`.
  @discardableResult
  public func upload(
    _ files: [UploadFile], to bucket: some Reference<Bucket>, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> [BucketFile] {
    var options = options
    if options.timeout == nil, connection.pipeline.options.timeout != nil {
      options.timeout = BucketUpload(files: files, progress: nil).timeout
    }
    do {
      return try await connection.run(options) { facts in
        try FlameCalls(facts).upload(files, to: bucket.reference, random: connection.random, progress: progress)
      }
    } catch let error as HTTPInternalServerError {
      throw await UploadRefusal(files: files, bucket: bucket.reference, connection: connection).explained(error)
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
