/// A seed holds no records, so it is another kind of file.
public struct SeedError: Error, Hashable, CustomStringConvertible {
  /// What a seed must hold.
  public var description: String {
    "the seed has no member 'resources' with the records of each collection by its path, such as {\"resources\":{\"realms\":[…]}}"
  }
}
