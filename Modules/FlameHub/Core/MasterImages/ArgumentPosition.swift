public import HubQuery

/// Where an argument of a command stands; the Hub may know more (wire page, section 4.2).
public struct ArgumentPosition: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Before the others.
  public static let before = ArgumentPosition(rawValue: "before")
  /// After the others.
  public static let after = ArgumentPosition(rawValue: "after")
}
