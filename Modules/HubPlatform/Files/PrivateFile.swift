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

/// A small file that its owner alone can read, for credentials.
public struct PrivateFile: Sendable {
  /// The file's path.
  public let path: String

  /// The most bytes that are read.
  private static var limit: Int { 1 << 20 }

  /// A file, which need not be there.
  public init(_ path: String) { self.path = path }

  /// The contents, nil where there is no such file.
  ///
  /// - Throws: `FileError`, also for a file that others than its owner can read or change: what it holds is no secret any
  ///   more, or not the owner's.
  public func read() throws(FileError) -> [UInt8]? {
    let file: FileDescriptor
    do {
      file = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK, "read")
    } catch {
      guard error.number != ENOENT else { return nil }
      throw FileError(path, "read", code: error.number)
    }
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, "read", reason: "it is no regular file") }
    guard status.st_mode & 0o077 == 0 else {
      throw FileError(
        path, "read",
        reason: "others than its owner may read or change it; 'chmod 600' it, or remove it and log in again")
    }
    var contents: [UInt8] = []
    while true {
      let next = try file.read(upTo: 1 << 16)
      if next.isEmpty { return contents }
      contents += next
      guard contents.count <= Self.limit else { throw FileError(path, "read", reason: "it is longer than 1 MiB") }
    }
  }

  /// Writes the file anew, as a whole or not at all, readable by its owner alone from the first byte on.
  ///
  /// - Parameter contents: What it is to hold.
  /// - Throws: `FileError`.
  public func write(_ contents: [UInt8]) throws(FileError) {
    guard case .file(let target, _) = try WriteTarget(path) else {
      throw FileError(path, "write", reason: "it is no regular file")
    }
    let part = try PartialFile(for: target, replacing: nil, isPrivate: true, name: path, random: SystemRandom())
    do {
      try part.file.write(contents)
      try part.file.synchronize()
      try part.takePlace()
    } catch {
      part.remove()
      throw error
    }
  }

  /// Removes the file.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `FileError`.
  @discardableResult
  public func remove() throws(FileError) -> Bool {
    guard unlink(path) != 0 else { return true }
    guard errno == ENOENT else { throw FileError(path, "remove") }
    return false
  }
}
