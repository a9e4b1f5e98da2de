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

/// An open file; it is closed when nobody holds it any more.
final class FileDescriptor: Sendable {
  /// The most bytes of one system call; Darwin refuses more than an `Int32` counts.
  private static var largestPart: Int { 1 << 20 }

  let number: Int32
  private let path: String
  private let action: String

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - flags: How it is opened; it is never handed on to other programs.
  ///   - mode: The permissions of a file that is made, less the umask.
  ///   - action: What is done with it, for errors.
  ///   - name: The path for errors; `path` by default.
  /// - Throws: The system's error number.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0, _ action: String, name: String? = nil) throws(Code) {
    var number: Int32 = -1
    repeat { number = open(path, flags | O_CLOEXEC | O_NOCTTY, mode) } while number < 0 && errno == EINTR
    guard number >= 0 else { throw Code(number: errno) }
    self.number = number
    self.path = name ?? path
    self.action = action
  }

  deinit { close(number) }

  /// Why a file could not be opened.
  struct Code: Error {
    let number: Int32
  }

  /// A file for reading.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - isWaiting: Whether opening and reading a pipe waits for its writer, with the thread that does it.
  /// - Returns: The open file.
  /// - Throws: `FileError`.
  static func reading(_ path: String, isWaiting: Bool = true) throws(FileError) -> FileDescriptor {
    do {
      return try FileDescriptor(opening: path, O_RDONLY | (isWaiting ? 0 : O_NONBLOCK), "read")
    } catch {
      throw FileError(path, "read", code: error.number)
    }
  }

  /// What went wrong with this file.
  func failure(_ code: Int32 = errno) -> FileError { FileError(path, action, code: code) }

  /// What the system says about the file.
  func status() throws(FileError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw failure() }
    return status
  }

  /// The length of a regular file; other kinds have none.
  func length() throws(FileError) -> Int64? {
    let status = try status()
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path, action, reason: "it is a folder") }
    return status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
  }

  /// The next bytes, at most so many; none at the end.
  func read(upTo count: Int) throws(FileError) -> [UInt8] {
    let (bytes, code) = readOnce(upTo: count)
    guard code == 0 else { throw failure(code) }
    return bytes
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (count, code) = writeOnce(rest)
      guard code == 0 else { throw failure(code) }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads once, interruptions aside: what there is, or the system's error number.
  func readOnce(upTo count: Int) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    // The buffer is the array's own storage of `count` bytes, of which the call writes at most as many.
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var result = 0
      repeat {
        #if canImport(Darwin)
          result = Darwin.read(number, buffer.baseAddress, count)
        #elseif canImport(Glibc)
          result = Glibc.read(number, buffer.baseAddress, count)
        #elseif canImport(Musl)
          result = Musl.read(number, buffer.baseAddress, count)
        #elseif canImport(Bionic)
          result = Bionic.read(number, buffer.baseAddress, count)
        #endif
      } while result < 0 && errno == EINTR
      if result < 0 { code = errno }
      initialized = max(0, result)
    }
    return (bytes, code)
  }

  /// Writes once, interruptions aside: how many bytes were taken, or the system's error number.
  func writeOnce(_ bytes: ArraySlice<UInt8>) -> (count: Int, code: Int32) {
    // The buffer is the array's own storage; the call reads within it and does not keep it.
    bytes.withUnsafeBytes { buffer in
      let count = min(buffer.count, Self.largestPart)
      var result = 0
      repeat {
        #if canImport(Darwin)
          result = Darwin.write(number, buffer.baseAddress, count)
        #elseif canImport(Glibc)
          result = Glibc.write(number, buffer.baseAddress, count)
        #elseif canImport(Musl)
          result = Musl.write(number, buffer.baseAddress, count)
        #elseif canImport(Bionic)
          result = Bionic.write(number, buffer.baseAddress, count)
        #endif
      } while result < 0 && errno == EINTR
      return result < 0 ? (0, errno) : (result, 0)
    }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(FileError) {
    var result: Int32 = 0
    repeat { result = fsync(number) } while result != 0 && errno == EINTR
    guard result == 0 else { throw failure() }
  }
}
