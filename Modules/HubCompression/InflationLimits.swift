/// How much compressed data may grow when it is inflated: the defence against data that was made to fill the memory.
public struct InflationLimits: Sendable, Hashable {
  /// The most bytes that may come out; one more is an error.
  public var outputByteCount: Int
  /// The most bytes that may come out for each byte that went in. DEFLATE reaches about 1,000; text rarely exceeds 30.
  public var ratio: Int
  /// The number of bytes that may come out before `ratio` is judged: short texts of few distinct characters may exceed
  /// any sensible ratio and harm nobody.
  public var ratioFloor: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - outputByteCount: The most bytes that may come out.
  ///   - ratio: The most bytes that may come out for each byte that went in.
  ///   - ratioFloor: The number of bytes up to which the ratio is not judged.
  public init(outputByteCount: Int, ratio: Int = 100, ratioFloor: Int = 1 << 20) {
    self.outputByteCount = outputByteCount
    self.ratio = ratio
    self.ratioFloor = ratioFloor
  }

  /// Throws when `produced` bytes are too many, after `consumed` bytes of compressed data.
  func check(produced: Int, consumed: Int) throws(CompressionError) {
    guard produced <= outputByteCount else { throw .outputLimitExceeded(limit: outputByteCount) }
    guard produced > ratioFloor else { return }
    let (allowed, overflow) = consumed.multipliedReportingOverflow(by: ratio)
    guard overflow || produced <= allowed else { throw .ratioExceeded(limit: ratio) }
  }
}
