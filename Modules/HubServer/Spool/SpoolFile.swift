#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file without a name, for bytes that are too many for memory: it is gone when nobody holds it any more, whatever
/// becomes of the process.
///
/// It has no position of its own: reading and writing say where, so that any number of readers may share it.
public final class SpoolFile: Sendable {
  private let descriptor: Int32

  /// Makes a file.
  ///
  /// - Parameter folder: Where its bytes lie, nil for the system's folder for temporary files (`TMPDIR`, or `/tmp`).
  /// - Throws: ``ServerError``, of which ``ServerError/isStorageFull`` says whether there is room for one.
  public convenience init(in folder: String? = nil) throws(ServerError) {
    let folder = folder ?? Self.systemFolder
    var path = Array("\(folder)/hubkit-XXXXXX".utf8CString)
    // The call writes the name that it finds over the last six letters of the array, which is its own copy.
    let descriptor = path.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { throw ServerError(call: "mkstemp") }
    // The array ends with the zero that the call looks for.
    let unlinked = path.withUnsafeBufferPointer { $0.baseAddress.map { unlink($0) } ?? -1 }
    self.init(adopting: descriptor)
    guard unlinked == 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw ServerError(call: "unlink") }
  }

  /// Opens what there is, such as a device.
  init(opening path: String) throws(ServerError) {
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw ServerError(call: "open") }
  }

  private init(adopting descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static var systemFolder: String {
    // The text is the environment's, which nothing here changes; it is copied before anything else is called.
    guard let text = getenv("TMPDIR"), text.pointee != 0 else { return "/tmp" }
    return String(cString: text)
  }

  /// Writes bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; all of them are written.
  ///   - offset: Where, in bytes from the beginning.
  /// - Throws: ``ServerError``, of which ``ServerError/isStorageFull`` says whether the disk is full.
  public func write(_ bytes: [UInt8], at offset: Int) throws(ServerError) {
    var done = 0
    while done < bytes.count {
      // The pointer covers the rest of the array and does not leave the closure.
      let count = bytes.withUnsafeBytes {
        pwrite(
          descriptor, UnsafeRawBufferPointer(rebasing: $0[done...]).baseAddress, bytes.count - done,
          off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ServerError(call: "pwrite") }
      done += count
    }
  }

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - offset: Where, in bytes from the beginning.
  ///   - limit: The most bytes.
  /// - Returns: The bytes; fewer than the limit at the end of the file, none behind it.
  /// - Throws: ``ServerError``.
  public func read(at offset: Int, upTo limit: Int) throws(ServerError) -> [UInt8] {
    var failure: ServerError?
    // The buffer is the new array's own storage of `limit` bytes, of which the call writes at most as many.
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      var count = 0
      repeat { count = pread(descriptor, buffer.baseAddress, limit, off_t(offset)) } while count < 0 && errno == EINTR
      if count < 0 { failure = ServerError(call: "pread") }
      initialized = max(0, count)
    }
    if let failure { throw failure }
    return bytes
  }
}

extension ServerError {
  /// Whether there was no room for more bytes, or for more files.
  public var isStorageFull: Bool { [ENOSPC, EDQUOT, EFBIG, EMFILE, ENFILE].contains(code) }
}
