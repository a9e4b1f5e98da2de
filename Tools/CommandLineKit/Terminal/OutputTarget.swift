#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is at a path that a command line names for output.
public enum OutputTarget: Sendable {
  /// Nothing.
  case vacant
  /// A file, or a symbolic link to one or to nothing: writing there would lose it.
  case file
  /// A folder.
  case folder
  /// A pipe, a terminal or another device: written into, never replaced.
  case stream

  /// What is there now; where the system does not tell, nothing, and writing will say why.
  ///
  /// - Parameter path: The path.
  public init(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = .vacant
      return
    }
    // A link counts as what it leads to.
    guard status.st_mode & S_IFMT != S_IFLNK || stat(path, &status) == 0 else {
      self = .file
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    default: self = .stream
    }
  }
}
