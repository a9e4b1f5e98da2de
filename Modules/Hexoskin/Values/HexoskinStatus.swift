public import HubQuery

/// What has become of a record or a range; servers may have others.
public struct HexoskinStatus: Hashable, Sendable, RawRepresentable, Codable, FilterValue, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name on the wire.
  public let rawValue: String

  /// A status by name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A status by name.
  public init(stringLiteral value: String) { rawValue = value }

  /// Everything is there.
  public static let complete = HexoskinStatus(rawValue: "complete")
  /// It is being recorded, or the device was not synchronised since.
  public static let realtime = HexoskinStatus(rawValue: "realtime")

  /// The name on the wire.
  public var description: String { rawValue }

  static let known = ["complete", "realtime"]
}
