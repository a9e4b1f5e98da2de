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

/// What files are written on.
struct Disk: Sendable {
  /// How many bytes there is room for beside a file, nil when nobody can tell.
  var freeSpace: @Sendable (FileDescriptor) -> Int64?
  /// Writes all of the bytes at the end of a file.
  var write: @Sendable (FileDescriptor, [UInt8]) throws -> Void

  /// This machine's.
  static let system = Disk(freeSpace: { $0.freeSpace }, write: { try $0.write($1) })

  /// Refuses what cannot fit; what others write meanwhile, quotas and the like show when it is written.
  func check(room length: Int64?, for file: FileDescriptor, _ path: String) throws(FileError) {
    guard let length, let free = freeSpace(file), length > free else { return }
    throw FileError(path, "write", reason: "it needs \(length) bytes, and its disk has \(free) free")
  }
}

extension FileDescriptor {
  /// How many bytes the file system has free, those that are kept for the superuser included.
  fileprivate var freeSpace: Int64? {
    var status = statvfs()
    // Systems without a size, such as those of other machines, say that they have no blocks at all.
    guard fstatvfs(number, &status) == 0, status.f_blocks > 0 else { return nil }
    let (bytes, isTooLarge) = Int64(clamping: status.f_bfree).multipliedReportingOverflow(
      by: Int64(clamping: status.f_frsize))
    return isTooLarge ? nil : bytes
  }
}
