public import HubQuery

/// A tag of a project; the server may know more (wire page, section 9).
public struct ProjectTag: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An addition to another plugin.
  public static let addon = ProjectTag(rawValue: "ADDON")
  /// A library for other plugins.
  public static let library = ProjectTag(rawValue: "LIBRARY")
  /// It runs on Folia.
  public static let supportsFolia = ProjectTag(rawValue: "SUPPORTS_FOLIA")
}
