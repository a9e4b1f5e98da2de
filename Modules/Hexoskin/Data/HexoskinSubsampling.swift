/// A sign that the server left out values: JSON has at most 65535 of a channel, or as many as `max_values` says; of more it
/// gives every second, every third … (wire page, section 7.3). Shorter periods give all.
public enum HexoskinSubsampling: Hashable, Sendable {
  /// One of so many values is there: so says the time between them.
  case stride(Int)
  /// There are so many values that some may be missing; the channel or the answer has nothing to tell it by.
  case possible

  /// What the server must have left out, judged by times and number; nil where nothing speaks for it.
  init?(
    ticks: [Int64], count: Int, sampling: HexoskinSampling?, maximum: Int?, ticksPerSecond rate: Int64
  ) {
    let limit = min(maximum ?? Self.limit, Self.limit)
    // Leaving out every second value of one too many leaves half of the limit, and never less.
    let isMany = count >= max(1, (limit + 1) / 2)
    guard let interval = sampling?.interval(ticksPerSecond: rate), ticks.count > 1 else {
      guard isMany else { return nil }
      self = .possible
      return
    }
    // Few values may lie apart because others were never measured.
    guard isMany || count >= 8 else { return nil }
    var shortest = Int64.max
    for (first, second) in zip(ticks, ticks.dropFirst()) where second > first {
      // Times come from the server: two may be further apart than 64 bits count.
      let (distance, isTooLong) = second.subtractingReportingOverflow(first)
      if !isTooLong { shortest = min(shortest, distance) }
    }
    guard shortest < .max else { return nil }
    let stride = (Double(shortest) / interval).rounded()
    guard stride > 1, let count = Int(exactly: stride) else { return nil }
    self = .stride(count)
  }

  /// The most values that JSON has of a channel; newer documents say one more.
  private static let limit = 65_535
}

extension HexoskinSubsampling: CustomStringConvertible {
  /// What it means, and what to do.
  public var description: String {
    switch self {
    case .stride(let count): "the server gave one of \(count) values; ask for a shorter period to get all"
    case .possible: "the server may have left out values; ask for a shorter period to be sure"
    }
  }
}
