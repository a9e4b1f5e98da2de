public import HubErrors
import HubTransport
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#endif

/// A small file that is read, written and removed as a whole.
public struct WholeFile: Sendable {
  /// The file's path.
  public let path: String

  /// A file.
  ///
  /// - Parameter path: The file's path.
  public init(_ path: String) { self.path = path }

  /// The bytes.
  ///
  /// - Parameter limit: The most bytes that it may have.
  /// - Returns: The bytes, nil where there is no file.
  /// - Throws: `FileError` when it cannot be read, is no regular file, or has more bytes.
  public func read(limit: Int) throws(FileError) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno != ENOENT else { return nil }
      throw FileError(path, "read")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, "read", reason: "it is no file") }
    let file = try FileDescriptor.reading(path)
    var bytes: [UInt8] = []
    while true {
      let part = try file.read(upTo: 64 << 10)
      guard !part.isEmpty else { return bytes }
      bytes += part
      guard bytes.count <= limit else { throw FileError(path, "read", reason: "it has more than \(limit) bytes") }
    }
  }

  /// Puts bytes in the place of what is there: all of them, or nothing is changed.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: `FileError` when it cannot be written, and `CancellationError`.
  public func write(_ bytes: [UInt8]) async throws {
    try await BodyChunks(bytes).write(toFile: path)
  }

  /// Removes the file, if there is one.
  ///
  /// - Throws: `FileError` when it cannot be removed.
  public func remove() throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path, "remove") }
  }
}
