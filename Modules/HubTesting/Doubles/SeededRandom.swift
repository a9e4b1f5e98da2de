public import HubTransport
import Synchronization

/// Random numbers that are the same in every run (SplitMix64).
public final class SeededRandom: RandomSource {
  private let state: Mutex<UInt64>

  /// Numbers of a seed.
  public init(seed: UInt64) { state = Mutex(seed) }

  /// The next bytes of the sequence.
  public func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      var bytes: [UInt8] = []
      while bytes.count < count {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        value ^= value >> 31
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      }
      return Array(bytes.prefix(count))
    }
  }
}
