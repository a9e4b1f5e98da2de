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

/// Who may do what with a file.
struct FileAccess {
  private let mode: mode_t
  private let owner: uid_t
  private let group: gid_t

  /// Permissions alone: a bit that makes a program run as its owner was not given to what is written now.
  init(_ status: stat) {
    mode = status.st_mode & 0o777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Gives a new file the access of the one that it replaces, as far as this process may.
  func apply(to file: FileDescriptor) throws(FileError) {
    var mode = mode
    // Only the superuser gives files away; others may at least keep the group, where they are of it.
    if fchown(file.number, owner, group) != 0, fchown(file.number, uid_t.max, group) != 0 {
      // The file has another group now, whose members get no more than everybody.
      mode &= 0o707 | (mode & 0o007) << 3
    }
    guard fchmod(file.number, mode) == 0 else { throw file.failure() }
  }
}
