/// A seed cannot be the state that the sandbox's FLAME Hub starts with.
public struct SeedError: Error, Hashable, CustomStringConvertible {
  enum Reason: Hashable, Sendable {
    /// It holds no records, so it is another kind of file.
    case noRecords
    /// A member is not what it must be.
    case unexpected(place: String, expected: String)
    /// It is the state of another server than the one that is set up.
    case foreign(origin: String, version: String, advice: String)
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// What is wrong with the seed and what to do about it, without any value of an account.
  public var description: String {
    switch reason {
    case .noRecords:
      "the seed has no member 'resources' with the records of each collection by its path, such as {\"resources\":{\"realms\":[…]}}"
    case .unexpected(let place, let expected):
      "the seed's member '\(place)' is not \(expected); correct it or leave it out"
    case .foreign(let origin, let version, let advice):
      "the seed is of \(origin), but the sandbox is set up as FLAME Hub \(version); \(advice)"
    }
  }
}
