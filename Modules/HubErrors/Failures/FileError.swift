/// A file could not be read or written.
public struct FileError: Error, Hashable, CustomStringConvertible {
  /// The file's path.
  public var path: String

  /// What was to be done with it, such as `read`.
  public var action: String

  /// Why it could not be done, such as what the system says.
  public var reason: String

  /// A file that could not be read or written.
  public init(_ path: String, _ action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// What could not be done, and why.
  public var description: String { "could not \(action) '\(path)': \(reason)" }
}
