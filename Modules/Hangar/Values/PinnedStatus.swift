/// Why a version stands at the top of its project; the server may know more (wire page, section 9).
public struct PinnedStatus: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It does not.
  public static let none = PinnedStatus(rawValue: "NONE")
  /// It is pinned itself.
  public static let version = PinnedStatus(rawValue: "VERSION")
  /// Its channel is pinned.
  public static let channel = PinnedStatus(rawValue: "CHANNEL")
}
