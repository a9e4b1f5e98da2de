/// The parts of a path as POSIX splits them.
struct FilePath: Sendable {
  /// What follows the last slash.
  let name: String
  /// What stands before it, `.` when there is none.
  let directory: String

  init(_ path: String) {
    let trimmed = path.last == "/" ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/") else {
      name = String(trimmed)
      directory = "."
      return
    }
    name = String(trimmed[trimmed.index(after: slash)...])
    directory = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
