import HubErrors
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#endif

/// Writing into pipes, terminals and devices without blocking a thread.
extension FileDescriptor {
  /// A pipe or a device to write into; of a named pipe the reader is waited for.
  static func streaming(to path: String) async throws -> FileDescriptor {
    var pause = StreamPause()
    while true {
      do {
        let file = try FileDescriptor(opening: path, O_WRONLY | O_NONBLOCK, "write")
        // Nothing of a file that took the place of the pipe in between may be lost.
        guard try file.length() == nil else {
          throw FileError(path, "write", reason: "it became another kind of file in the meantime; try again")
        }
        return file
      } catch let code as Code {
        guard code.number == ENXIO, isNamedPipe(path) else { throw FileError(path, "write", code: code.number) }
      }
      try await pause.wait()
    }
  }

  /// Writes all of the bytes, as fast as they are taken.
  func send(_ bytes: [UInt8]) async throws {
    var rest = bytes[...]
    var pause = StreamPause()
    while !rest.isEmpty {
      let (count, code) = writeOnce(rest)
      if code == 0 {
        rest = rest.dropFirst(count)
        pause = StreamPause()
      } else {
        guard code == EAGAIN else { throw failure(code) }
        try await pause.wait()
      }
    }
  }

  private static func isNamedPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }
}
