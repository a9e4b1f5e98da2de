/// A channel of measurements by the id of its datatype; any id can be asked for.
///
/// What is known of a channel is from the vendor's tools and documentation (wire page, section 9).
public struct HexoskinChannel: RawRepresentable, Hashable, Codable, Sendable {
  /// The id of the datatype.
  public let rawValue: Int

  /// The channel of values of which the answer does not tell it.
  public static let unknown = HexoskinChannel(0)

  /// A channel by the id of its datatype.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// A channel by the id of its datatype.
  public init(_ id: Int) { rawValue = id }

  /// The name of its files, such as `heart_rate`; nil for an id that is not known here.
  public var name: String? { facts?.name }

  /// The unit of its values, nil for none and where it is not known; ``HexoskinSeries/unit`` is that of values as the server
  /// gives them.
  public var unit: String? { facts?.unit }

  /// The channel that says how far its values can be relied on.
  public var quality: HexoskinChannel? { facts?.quality.map { HexoskinChannel($0) } }

  /// How often it has values, nil where that is not known.
  ///
  /// - Parameter rate: Ticks in a second: devices whose servers count 1000 measure at other rates.
  /// - Returns: How often.
  public func sampling(ticksPerSecond rate: Int64 = HexoTimestamp.hexoskinRate) -> HexoskinSampling? {
    rate == HexoTimestamp.astroskinRate ? facts?.astroskinSampling ?? facts?.sampling : facts?.sampling
  }

  /// What a value of the server's JSON must be multiplied by and what must be added to be in ``unit``; nil where it is (wire
  /// page, sections 7.5 and 9).
  func conversion(ticksPerSecond rate: Int64) -> (gain: Double, offset: Double)? {
    guard (4113...4115).contains(rawValue) else { return nil }
    let gain = rate == HexoTimestamp.astroskinRate ? 0.001 : 0.0064
    return (gain, rate == HexoTimestamp.astroskinRate ? 0 : -1360 * gain)
  }

  private var facts: ChannelFacts? { ChannelFacts.known[rawValue] }
}

extension HexoskinChannel: ExpressibleByIntegerLiteral, Comparable, CustomStringConvertible {
  /// A channel by the id of its datatype.
  public init(integerLiteral value: Int) { rawValue = value }

  /// Whether the left id is less.
  public static func < (left: HexoskinChannel, right: HexoskinChannel) -> Bool { left.rawValue < right.rawValue }

  /// The name, or the id.
  public var description: String { name ?? (self == .unknown ? "an unknown channel" : "datatype \(rawValue)") }
}
