import HubErrors
import HubHTTP
import HubPlatform
public import HubQuery
@_spi(Backend) public import HubTransport

extension HahnProRecords where Resource == Content {
  /// Uploads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - readPermissions: The roles that may read the content: roles of the caller.
  ///   - readWritePermissions: The roles that may read and change it: roles of the caller, one at least.
  ///   - options: What this call does differently; without a time of its own the call has one that grows with the file.
  ///   - progress: Is told how much of the request has been handed over.
  /// - Returns: The content.
  /// - Throws: ``RolesNotHeld`` before anything is sent; `FileError` when the file cannot be read; `HubAPIError` when the
  ///   server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func upload(
    _ file: UploadFile, readPermissions: [String], readWritePermissions: [String],
    options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Content {
    let upload = ContentUpload(
      file, readPermissions: readPermissions, readWritePermissions: readWritePermissions, progress: progress)
    return try await connection.upload(calls.upload(upload, random: connection.random), upload, options)
  }

  /// The file of a content, to be read piece by piece; dropping it ends the download.
  ///
  /// - Parameters:
  ///   - id: The content.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: Head and body of the answer.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.open`.
  public func download(
    _ id: some Reference<Content>, options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> ReceivedResponse {
    var response = try await connection.open(calls.download(id.reference), options)
    if let progress { response.body = response.body.reporting(total: response.body.length, to: progress) }
    return response
  }

  /// Downloads the file of a content into memory.
  ///
  /// - Parameters:
  ///   - id: The content.
  ///   - limit: The most bytes that are taken.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: The bytes.
  /// - Throws: `BodyTooLarge` beyond the limit, and as `download(_:options:progress:)`.
  public func downloadBytes(
    _ id: some Reference<Content>, limit: Int = 64 << 20, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> [UInt8] {
    try await download(id, options: options, progress: progress).body.collect(limit: limit)
  }

  /// Downloads the file of a content into a file, which is there as a whole or not at all.
  ///
  /// - Parameters:
  ///   - id: The content.
  ///   - path: The file's path; its folder must exist, and a file that is there is replaced. A pipe or a device is written
  ///     straight into.
  ///   - options: What this call does differently.
  ///   - progress: Is told how much has arrived.
  /// - Returns: How many bytes were written.
  /// - Throws: `FileError` when the file cannot be written, and as `download(_:options:progress:)`; nothing is left
  ///   behind then.
  @discardableResult
  public func download(
    _ id: some Reference<Content>, toFile path: String, options: RequestOptions = RequestOptions(),
    progress: ProgressHandler? = nil
  ) async throws -> Int64 {
    let response = try await download(id, options: options, progress: progress)
    let expected = response.body.length
    return try await response.body.write(toFile: path) { count in
      guard let expected, expected != count else { return }
      throw TransportError(
        .truncated, reach: .headReceived, peer: connection.origin.authority,
        reason: "\(count) of \(expected) bytes arrived")
    }
  }
}
