import HubErrors
import HubPlatform
public import HubQuery
@_spi(Backend) public import HubTransport

extension FlameRecords where Resource == Bucket {
  /// All files of a bucket as a tar archive, to be read piece by piece; dropping the answer ends the download.
  ///
  /// The Hub does not say how long it is; one that stops before its end throws. A bucket without files is an archive
  /// without entries, 1024 zero bytes, as tools pack it of nothing; only writing that to a file is an error. The names of the entries are whatever was uploaded, `../up.txt` included: unpack it with a
  /// tool that keeps entries inside the folder.
  ///
  /// - Parameters:
  ///   - bucket: The bucket.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: Head and body of the answer.
  /// - Throws: `HubAPIError` when the Hub refuses (404 for a bucket that is not there), and the other errors of
  ///   `Pipeline.open`; reading the body, `TransportError` when it is cut off.
  public func archive(
    of bucket: some Reference<Bucket>, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    var response = try await connection.open(options) { try FlameCalls($0).archive(of: bucket.reference) }
    response.body = response.body.checkedArchive(peer: connection.origin.authority)
    if let progress { response.body = response.body.reporting(total: nil, to: progress) }
    return response
  }

  /// All files of a bucket as a tar archive; see `archive(of:options:progress:)`.
  public func archive(
    of bucket: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    try await archive(of: HubQuery.ID<Bucket>(bucket), options: options, progress: progress)
  }

  /// Writes all files of a bucket into one archive, which is there as a whole or not at all.
  ///
  /// - Parameters:
  ///   - bucket: The bucket.
  ///   - path: The archive's path; its folder must exist, and a file that is there is replaced.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: How many bytes were written.
  /// - Throws: ``EmptyBucket`` for a bucket without files; `FileError` when the file cannot be written, and as
  ///   `archive(of:options:progress:)`; nothing is left behind then.
  @discardableResult
  public func archive(
    of bucket: some Reference<Bucket>, toFile path: String, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    let body = try await archive(of: bucket, options: options, progress: progress).body
    return try await body.refusingNoEntries(of: bucket.reference.rawValue).write(toFile: path)
  }

  /// Writes all files of a bucket into one archive; see `archive(of:toFile:options:progress:)`.
  @discardableResult
  public func archive(
    of bucket: String, toFile path: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    try await archive(of: HubQuery.ID<Bucket>(bucket), toFile: path, options: options, progress: progress)
  }
}
