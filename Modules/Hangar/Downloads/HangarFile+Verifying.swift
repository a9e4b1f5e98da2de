import HubCrypto
import HubTransport
import Synchronization

extension HangarFile {
  /// The bytes of the file as they arrive; the end is reached only when they are those that the version says.
  ///
  /// - Throws: ``HangarDownloadError`` at once where the length is known to be another; when the bytes are read, at
  ///   their end, or as soon as there are too many.
  func verified(_ body: BodyChunks, version: String) throws -> BodyChunks {
    if let length = body.length, length != sizeBytes { throw sizeMismatch(length, version) }
    let digest = try RunningDigest(.sha256)
    let count = Mutex<Int64>(0)
    return BodyChunks(length: sizeBytes) {
      var iterator = body.makeAsyncIterator()
      guard let chunk = try await iterator.next() else {
        try check(count: count.withLock { $0 }, digest.value(), version)
        return nil
      }
      let seen = count.withLock { count in
        count += Int64(chunk.count)
        return count
      }
      guard seen <= sizeBytes else { throw sizeMismatch(seen, version) }
      try digest.update(chunk)
      return chunk
    }
  }

  private func check(count: Int64, _ digest: [UInt8], _ version: String) throws(HangarDownloadError) {
    guard count == sizeBytes else { throw sizeMismatch(count, version) }
    let actual = Hex.encode(digest)
    let expected = sha256Hash.lowercased()
    guard actual == expected else {
      throw HangarDownloadError(
        reason: .checksumMismatch(expected: expected, actual: actual), version: version)
    }
  }

  private func sizeMismatch(_ actual: Int64, _ version: String) -> HangarDownloadError {
    HangarDownloadError(reason: .sizeMismatch(expected: sizeBytes, actual: actual), version: version)
  }
}
