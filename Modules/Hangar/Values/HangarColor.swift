/// A colour, as the server writes it: `#00DC00`, or `transparent`; the palettes of the profiles differ (wire page,
/// section 9).
public struct HangarColor: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// None.
  public static let transparent = HangarColor(rawValue: "transparent")
}
