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

  /// Whether it is its owner's alone, for credentials.
  public let isPrivate: Bool

  /// A file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - isPrivate: Whether it is its owner's alone: it is written so that nobody else can read it, and not read where
  ///     somebody else could.
  public init(_ path: String, isPrivate: Bool = false) {
    self.path = path
    self.isPrivate = isPrivate
  }

  /// The bytes.
  ///
  /// - Parameter limit: The most bytes that it may have.
  /// - Returns: The bytes, nil where there is no file.
  /// - Throws: `FileError` when it cannot be read, is no regular file, has more bytes, or is private and others may read or
  ///   change it.
  public func read(limit: Int) throws(FileError) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno != ENOENT else { return nil }
      throw FileError(path, "read")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, "read", reason: "it is no file") }
    let file = try FileDescriptor.reading(path)
    if isPrivate, try file.status().st_mode & 0o077 != 0 {
      throw FileError(
        path, "read", reason: "others than its owner may read or change it; 'chmod 600' it if nobody has, or remove it")
    }
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
  /// - Throws: `FileError` when it cannot be written, and `CancellationError` unless it is private: what a cancelled task has
  ///   to keep of credentials is kept.
  public func write(_ bytes: [UInt8]) async throws {
    guard isPrivate, case .file(let target, _) = try WriteTarget(path) else {
      try await BodyChunks(bytes).write(toFile: path)
      return
    }
    let part = try PartialFile(for: target, replacing: nil, isPrivate: true, name: path, random: SystemRandom())
    do {
      try part.file.write(bytes)
      try part.file.synchronize()
      try part.takePlace()
    } catch {
      part.remove()
      throw error
    }
  }

  /// Makes the folders that lead to the file, where they are not there; they are their owner's alone.
  ///
  /// - Throws: `FileError` when one cannot be made.
  public func makeFolder() throws(FileError) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += folder.isEmpty && !part.isEmpty ? String(part) : "/\(part)"
      guard !folder.isEmpty, mkdir(folder, 0o700) != 0 else { continue }
      let code = errno
      guard code == EEXIST || WriteTarget.isFolder(folder) else { throw FileError(path, "write", code: code) }
    }
  }

  /// Removes the file, if there is one.
  ///
  /// - Throws: `FileError` when it cannot be removed.
  public func remove() throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path, "remove") }
  }
}
