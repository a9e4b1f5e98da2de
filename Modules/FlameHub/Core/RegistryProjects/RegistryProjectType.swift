public import HubQuery

/// What a project of a registry holds; the Hub may know more (wire page, section 4.2).
public struct RegistryProjectType: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Anything.
  public static let `default` = RegistryProjectType(rawValue: "default")
  /// Images of an aggregator.
  public static let aggregator = RegistryProjectType(rawValue: "aggregator")
  /// Images on their way in.
  public static let incoming = RegistryProjectType(rawValue: "incoming")
  /// Images on their way out.
  public static let outgoing = RegistryProjectType(rawValue: "outgoing")
  /// The images that analyses build on.
  public static let masterImages = RegistryProjectType(rawValue: "masterImages")
  /// Images of a node.
  public static let node = RegistryProjectType(rawValue: "node")
}
