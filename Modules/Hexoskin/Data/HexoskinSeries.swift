/// The values of a channel of one user, as columns: times and numbers.
///
/// It is a sequence of times with their values; without times it is empty, and ``values`` has the numbers.
public struct HexoskinSeries: Hashable, Sendable {
  /// A value and its time.
  public struct Sample: Hashable, Sendable {
    /// The time.
    public var timestamp: HexoTimestamp
    /// The value; where the server has null, it is not a number.
    public var value: Double
  }

  /// The channel.
  public let channel: HexoskinChannel

  /// The times in ticks since 1970, as many as there are values; empty where they were not asked for.
  public let ticks: [Int64]

  /// The values; where the server has null, a value is not a number (`isNaN`).
  public let values: [Double]

  /// The unit of the values as they are here, nil for none and where it is not known. The server gives an ECG as counts of
  /// the converter; ``converted`` has millivolts.
  public let unit: String?

  /// How often the channel has values, nil where that is not known.
  public let sampling: HexoskinSampling?

  /// Ticks in a second.
  public let ticksPerSecond: Int64

  /// Whether the server left out values, nil when nothing speaks for it.
  public let subsampling: HexoskinSubsampling?

  init(
    _ channel: HexoskinChannel, ticks: [Int64], values: [Double], ticksPerSecond rate: Int64, maximum: Int? = nil
  ) {
    self.channel = channel
    self.ticks = ticks
    self.values = values
    unit = channel.conversion(ticksPerSecond: rate) == nil ? channel.unit : "count"
    let sampling = channel.sampling(ticksPerSecond: rate)
    self.sampling = sampling
    ticksPerSecond = rate
    subsampling = HexoskinSubsampling(
      ticks: ticks, count: values.count, sampling: sampling, maximum: maximum, ticksPerSecond: rate)
  }

  private init(_ other: HexoskinSeries, values: [Double], unit: String?) {
    channel = other.channel
    ticks = other.ticks
    self.values = values
    self.unit = unit
    sampling = other.sampling
    ticksPerSecond = other.ticksPerSecond
    subsampling = other.subsampling
  }

  /// The name of the channel.
  public var name: String { channel.description }

  /// Values in a second, nil for events and where it is not known.
  public var rate: Double? { sampling?.rate }

  /// How many values there are.
  public var count: Int { values.count }

  /// Whether there are none.
  public var isEmpty: Bool { values.isEmpty }

  /// Whether times go back: what was asked for flat has more than one user or channel in it.
  public var goesBack: Bool { zip(ticks, ticks.dropFirst()).contains { $1 < $0 } }

  /// The same values in the unit of the channel: an ECG in millivolts (wire page, section 7.5), others as they are.
  public var converted: HexoskinSeries {
    guard unit != channel.unit, let (gain, offset) = channel.conversion(ticksPerSecond: ticksPerSecond) else {
      return self
    }
    return HexoskinSeries(self, values: values.map { $0 * gain + offset }, unit: channel.unit)
  }
}

extension HexoskinSeries {
  /// Whether both are of one channel and have the same times and values; missing values are equal.
  public static func == (left: HexoskinSeries, right: HexoskinSeries) -> Bool {
    left.channel == right.channel && left.unit == right.unit && left.ticksPerSecond == right.ticksPerSecond
      && left.subsampling == right.subsampling && left.ticks == right.ticks
      && left.values.elementsEqual(right.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// Feeds channel and times.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(channel)
    hasher.combine(ticks)
  }
}

extension HexoskinSeries: Sequence {
  /// The values with their times.
  public func makeIterator() -> some IteratorProtocol<Sample> {
    zip(ticks, values).lazy.map { Sample(timestamp: HexoTimestamp(ticks: $0), value: $1) }.makeIterator()
  }
}

extension HexoskinSeries: CustomStringConvertible {
  /// How many values of what there are.
  public var description: String {
    "\(count) values of \(name)" + (unit.map { " in \($0)" } ?? "") + (subsampling.map { "; \($0)" } ?? "")
  }
}
