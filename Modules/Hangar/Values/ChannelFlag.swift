/// A property of a channel; the server may know more (wire page, section 9).
public struct ChannelFlag: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It cannot be renamed or deleted.
  public static let frozen = ChannelFlag(rawValue: "FROZEN")
  /// Its versions are not stable.
  public static let unstable = ChannelFlag(rawValue: "UNSTABLE")
  /// Its versions are pinned.
  public static let pinned = ChannelFlag(rawValue: "PINNED")
  /// New versions are announced to watchers.
  public static let sendsNotifications = ChannelFlag(rawValue: "SENDS_NOTIFICATIONS")
  /// Its versions are shown only when asked for; current servers only.
  public static let hideByDefault = ChannelFlag(rawValue: "HIDE_BY_DEFAULT")
}
