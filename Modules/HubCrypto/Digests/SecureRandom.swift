/// Random bytes for secrets: states, verifiers, nonces.
public enum SecureRandom {
  /// Draws bytes from the operating system's generator, which Swift takes to be secure on every platform of this
  /// package (`getrandom` and `arc4random_buf`) and which does not fail.
  ///
  /// - Parameter count: How many bytes; not negative.
  /// - Returns: That many bytes.
  public static func bytes(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return bytes(count: count, using: &generator)
  }

  /// Draws bytes from a generator of the caller's, for tests that need the same ones each time.
  ///
  /// - Parameters:
  ///   - count: How many bytes; not negative.
  ///   - generator: Where they come from.
  /// - Returns: That many bytes.
  public static func bytes(count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let word = generator.next()
      for shift in stride(from: 0, to: min(8, count - bytes.count) * 8, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }
}
