/// A search for the only item found none, or several.
public struct NotExactlyOne: Error, Hashable, CustomStringConvertible {
  /// What was searched for, such as `Realm`.
  public var resource: String

  /// How many there are.
  public var count: Int

  /// A search that found none, or several.
  public init(resource: String, count: Int) {
    self.resource = resource
    self.count = count
  }

  /// What was found and what to do.
  public var description: String {
    count == 0
      ? "no \(resource) matches; use first(where:) if there may be none"
      : "\(count) of \(resource) match, not one; narrow the filter, or use list(where:)"
  }
}
