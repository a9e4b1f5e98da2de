public import HubQuery

/// A server software that plugins are made for; the server may know more (wire page, section 9).
public struct HangarPlatform: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue, CodingKeyRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Paper, a game server.
  public static let paper = HangarPlatform(rawValue: "PAPER")
  /// Waterfall, a proxy.
  public static let waterfall = HangarPlatform(rawValue: "WATERFALL")
  /// Velocity, a proxy.
  public static let velocity = HangarPlatform(rawValue: "VELOCITY")
}
