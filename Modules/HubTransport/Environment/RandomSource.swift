/// Where random numbers come from; tests give a seeded one.
public protocol RandomSource: Sendable {
  /// Unpredictable bytes, fit for nonces and boundaries.
  func bytes(_ count: Int) -> [UInt8]
}

extension RandomSource {
  /// A number in `0..<1`, evenly distributed.
  public func unitInterval() -> Double {
    let bits = bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Double(bits >> 11) / Double(UInt64(1) << 53)
  }
}
