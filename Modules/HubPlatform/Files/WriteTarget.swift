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

/// What writing to a path means, found before anything is written.
enum WriteTarget {
  /// A file to make, or to replace: where it is, links followed, and what the new one keeps of the old.
  case file(path: String, old: FileAccess?)
  /// A pipe, a terminal or a device, which must not be replaced.
  case stream

  init(_ path: String) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let code = errno
      guard code == ENOENT else { throw FileError(path, "write", code: code) }
      // What a link is made to point at later, and by whom, nobody knows.
      guard !Self.isLink(path) else {
        throw FileError(path, "write", reason: "it is a symbolic link to a file that is not there")
      }
      self = .file(path: path, old: nil)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileError(path, "write", reason: "it is a folder")
    case S_IFREG: self = .file(path: try Self.followed(path), old: FileAccess(status))
    default: self = .stream
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The file that a link leads to.
  private static func followed(_ path: String) throws(FileError) -> String {
    guard isLink(path) else { return path }
    // The text is the caller's: it is copied and freed here.
    guard let text = realpath(path, nil) else { throw FileError(path, "write") }
    defer { free(text) }
    return String(cString: text)
  }
}
