import HubErrors
public import HubTransport
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#endif

extension BodyChunks {
  /// Writes everything into a file that is there as a whole or not at all.
  ///
  /// The bytes go into `<path>.part`, which takes the file's name at the end, in one step; when anything fails, or the
  /// task is cancelled, it is removed, and a file that was there before stays as it was.
  ///
  /// - Parameters:
  ///   - path: The file's path; its folder must exist.
  ///   - check: Is given the number of bytes before the file gets its name; what it throws undoes everything.
  /// - Returns: How many bytes were written.
  /// - Throws: `FileError`, what the source throws, and `CancellationError`.
  @discardableResult
  public func write(
    toFile path: String, check: @Sendable (Int64) throws -> Void = { _ in }
  ) async throws -> Int64 {
    let part = path + ".part"
    var count: Int64 = 0
    do {
      let file = try FileDescriptor.writing(part)
      for try await chunk in self {
        try file.write(chunk)
        count += Int64(chunk.count)
        try Task.checkCancellation()
      }
      try check(count)
      try file.synchronize()
      guard rename(part, path) == 0 else { throw FileError(path, "write") }
      return count
    } catch {
      unlink(part)
      throw error
    }
  }
}
