import HubErrors
import HubPlatform
public import HubQuery
@_spi(Backend) public import HubTransport

extension FlameRecords where Resource == BucketFile {
  /// The bytes of a file, to be read piece by piece; dropping the answer ends the download.
  ///
  /// The Hub does not say how many there are, and ignores ranges, so that a download cannot be taken up again (wire page,
  /// section 5.2). A stream that is cut off throws, in the middle of a chunk or of its gzip coding as well.
  ///
  /// - Parameters:
  ///   - file: The file; when it is the record itself, its size is checked, and is the total of the progress.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: Head and body of the answer.
  /// - Throws: `HubAPIError` when the Hub refuses (404 for a file that is not there), and the other errors of
  ///   `Pipeline.open`; reading the body, `TransportError` when it is cut off or of another size than the record says.
  public func download(
    _ file: some Reference<BucketFile>, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    var response = try await connection.open(options) { try FlameCalls($0).download(file.reference) }
    let size = (file as? BucketFile)?.size
    if let progress { response.body = response.body.reporting(total: size, to: progress) }
    if let size { response.body = response.body.checked(length: size, peer: connection.origin.authority) }
    return response
  }

  /// The bytes of a file, to be read piece by piece; see `download(_:options:progress:)`.
  public func download(
    _ file: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    try await download(HubQuery.ID<BucketFile>(file), options: options, progress: progress)
  }

  /// Downloads a file into memory.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - limit: The most bytes that are taken.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: The bytes.
  /// - Throws: `BodyTooLarge` beyond the limit, and as `download(_:options:progress:)`.
  public func downloadBytes(
    _ file: some Reference<BucketFile>, limit: Int = 64 << 20, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> [UInt8] {
    try await download(file, options: options, progress: progress).body.collect(limit: limit)
  }

  /// Downloads a file into memory; see `downloadBytes(_:limit:options:progress:)`.
  public func downloadBytes(
    _ file: String, limit: Int = 64 << 20, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> [UInt8] {
    try await downloadBytes(HubQuery.ID<BucketFile>(file), limit: limit, options: options, progress: progress)
  }

  /// Downloads a file into a file of this machine, which is there as a whole or not at all.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - path: The path; its folder must exist, and a file that is there is replaced. A pipe or a device is written straight
  ///     into. ``BucketFile/path`` is whatever its uploader wrote, and no safe path.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: How many bytes were written.
  /// - Throws: `FileError` when the file cannot be written, and as `download(_:options:progress:)`; nothing is left behind
  ///   then. Given the record itself, a disk that has less room than its size is found before anything is written.
  @discardableResult
  public func download(
    _ file: some Reference<BucketFile>, toFile path: String, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    try await download(file, options: options, progress: progress).body.write(toFile: path)
  }

  /// Downloads a file into a file of this machine; see `download(_:toFile:options:progress:)`.
  @discardableResult
  public func download(
    _ file: String, toFile path: String, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    try await download(HubQuery.ID<BucketFile>(file), toFile: path, options: options, progress: progress)
  }
}
