/// Which server a client talks to, as far as servers differ: what it lacks is refused before anything is sent.
///
/// The paths and most of the members are the same (wire page, section 13); models read what either sends.
public struct HangarProfile: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// The name.
  public let rawValue: String

  /// A profile by name; one that HubKit does not know is treated as the current one.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The server of August 2026, which hangar.papermc.io is taken for.
  public static let current = HangarProfile(rawValue: "current")

  /// The server that the Python package `hangar-api` 2023.12 describes.
  public static let v2023_12 = HangarProfile(rawValue: "2023.12")

  /// The name.
  public var description: String { rawValue }

  /// Whether it has what came after 2023.
  var isCurrent: Bool { self != .v2023_12 }
}
