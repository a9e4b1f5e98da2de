#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads files that a command line names: regular ones, pipes and devices alike.
public enum InputFile {
  /// All bytes of a file.
  ///
  /// - Parameter path: The path.
  /// - Returns: The bytes.
  /// - Throws: `CommandFailure` when it cannot be read, `CancellationError` when the task is cancelled meanwhile.
  public static func bytes(at path: String) async throws -> [UInt8] {
    try await BlockingWork.run { cancellation in
      // Opening a named pipe would otherwise wait for its writer, and nothing could end that.
      let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard number >= 0 else {
        throw CommandFailure("cannot read '\(path)': \(FileDescriptor.lastError)", exitCode: .noInput)
      }
      defer { close(number) }
      let descriptor = FileDescriptor(number)
      var all: [UInt8] = []
      while true {
        try descriptor.waitUntilReadable(cancellation)
        do {
          let next = try descriptor.receive(atMost: 65_536)
          if next.isEmpty { return all }
          all += next
        } catch {
          throw CommandFailure("cannot read '\(path)': \(FileDescriptor.lastError)", exitCode: .noInput)
        }
      }
    }
  }
}
