/// A recording, or an entry of one, cannot be read.
public struct MalformedArchive: Error, Hashable, CustomStringConvertible {
  /// The entry's index, from 0; nil when it is the file as a whole.
  public var entry: Int?

  /// What is wrong with it.
  public var reason: String

  /// A file or an entry that cannot be read.
  public init(entry: Int? = nil, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  /// The entry and what is wrong with it.
  public var description: String { "\(entry.map { "entry \($0)" } ?? "the archive"): \(reason)" }
}
