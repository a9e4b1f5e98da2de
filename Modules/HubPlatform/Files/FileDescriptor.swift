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
  private let number: Int32
  private let path: String

  private init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// A file for reading.
  static func reading(_ path: String) throws(FileError) -> FileDescriptor {
    try FileDescriptor(opening: path, O_RDONLY | O_CLOEXEC, "read")
  }

  /// A new file for writing that only its owner can read; one of the same name is replaced.
  static func writing(_ path: String) throws(FileError) -> FileDescriptor {
    try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, "write")
  }

  private convenience init(opening path: String, _ flags: Int32, _ action: String) throws(FileError) {
    let number = open(path, flags, 0o600)
    guard number >= 0 else { throw FileError(path, action) }
    self.init(number: number, path: path)
  }

  /// The length of a regular file; other kinds have none.
  func length() throws(FileError) -> Int64? {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError(path, "read") }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path, "read", reason: "it is a folder") }
    return status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
  }

  /// The next bytes, at most so many; none at the end.
  func read(upTo count: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
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
      if result < 0 { failure = FileError(path, "read") }
      initialized = max(0, result)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    // The buffer is the array's own storage; the calls read within it and do not keep it.
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Darwin)
          let result = Darwin.write(number, part.baseAddress, part.count)
        #elseif canImport(Glibc)
          let result = Glibc.write(number, part.baseAddress, part.count)
        #elseif canImport(Musl)
          let result = Musl.write(number, part.baseAddress, part.count)
        #elseif canImport(Bionic)
          let result = Bionic.write(number, part.baseAddress, part.count)
        #endif
        if result < 0 {
          if errno == EINTR { continue }
          failure = FileError(path, "write")
          return
        }
        rest = rest.dropFirst(result)
      }
    }
    if let failure { throw failure }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(FileError) {
    guard fsync(number) == 0 else { throw FileError(path, "write") }
  }
}
