public import HubQuery

/// What a node does; the Hub may know more (wire page, section 4.2).
public struct NodeType: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It holds data.
  public static let `default` = NodeType(rawValue: "default")
  /// It joins the results of others.
  public static let aggregator = NodeType(rawValue: "aggregator")
}
