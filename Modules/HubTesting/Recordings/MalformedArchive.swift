/// An entry of a recording cannot be read.
public struct MalformedArchive: Error, Hashable, CustomStringConvertible {
  /// The entry's index, from 0.
  public var entry: Int

  /// What is wrong with it.
  public var reason: String

  /// An entry that cannot be read.
  public init(entry: Int, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  /// The entry and what is wrong with it.
  public var description: String { "entry \(entry): \(reason)" }
}
