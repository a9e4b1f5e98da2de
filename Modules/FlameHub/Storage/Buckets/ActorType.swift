public import HubQuery

/// What made a bucket or a file; the Hub may know more (wire page, section 4.3).
public struct ActorType: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A user.
  public static let user = ActorType(rawValue: "user")
  /// A client.
  public static let client = ActorType(rawValue: "client")
  /// A robot, on Hub 0.8.
  public static let robot = ActorType(rawValue: "robot")
}
