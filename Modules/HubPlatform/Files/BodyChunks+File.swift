import HubErrors
public import HubTransport

extension BodyChunks {
  /// Writes everything into a file that is there as a whole or not at all.
  ///
  /// The bytes go into a new file beside it, whose name ends in `.part`, and which takes the file's name at the end, in
  /// one step; when anything fails, or the task is cancelled, it is removed, and a file that was there before stays as
  /// it was. A new file has the permissions that the process gives to new files; one that is replaced hands on its own.
  /// Where the path is a symbolic link, the file that it leads to is replaced, and the link stays; one that leads to
  /// nothing is refused.
  ///
  /// Where the length is known and the disk has less room than that, nothing is written at all.
  ///
  /// A pipe, a terminal or another device is not replaced: the bytes are written straight into it, as fast as it takes
  /// them, and what was written stays written whatever happens then. When the reader of a pipe goes away, the system
  /// ends the process, unless it ignores `SIGPIPE`; then that is a `FileError`.
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
    try await write(toFile: path, random: SystemRandom(), check: check)
  }

  /// The same; the name of the new file is drawn from `random`, and `disk` is what it is written on.
  @discardableResult
  func write(
    toFile path: String, random: any RandomSource, disk: Disk = .system,
    check: @Sendable (Int64) throws -> Void = { _ in }
  ) async throws -> Int64 {
    switch try WriteTarget(path) {
    case .file(let target, let old):
      let part = try PartialFile(for: target, replacing: old, name: path, random: random)
      do {
        try disk.check(room: length, for: part.file, path)
        let count = try await forEach { try disk.write(part.file, $0) }
        try check(count)
        try part.file.synchronize()
        try part.takePlace()
        return count
      } catch {
        part.remove()
        throw error
      }
    case .stream:
      let stream = try await FileDescriptor.streaming(to: path)
      let count = try await forEach { try await stream.send($0) }
      try check(count)
      return count
    }
  }

  /// Hands on every chunk, and counts the bytes.
  private func forEach(_ take: ([UInt8]) async throws -> Void) async throws -> Int64 {
    var count: Int64 = 0
    for try await chunk in self {
      try await take(chunk)
      count += Int64(chunk.count)
      try Task.checkCancellation()
    }
    return count
  }
}
