public import HubTransport

/// The random numbers of this machine, fit for secrets.
public struct SystemRandom: RandomSource {
  /// The random numbers of this machine.
  public init() {}

  /// Unpredictable bytes.
  public func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in generator.next() }
  }
}
