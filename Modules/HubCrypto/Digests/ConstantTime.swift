/// Comparison of secrets.
public enum ConstantTime {
  /// Compares two byte strings in a time that depends on their lengths only, so that nobody can find a secret byte by
  /// byte by measuring how long a refusal takes.
  ///
  /// - Parameters:
  ///   - first: A byte string.
  ///   - second: The other one.
  /// - Returns: Whether they have the same length and the same bytes.
  public static func areEqual(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    var difference: UInt8 = 0
    for (one, other) in zip(first, second) {
      difference |= one ^ other
    }
    return difference == 0
  }
}
