public import HubQuery

/// What a node says to taking part; the Hub may know more (wire page, section 4.2).
public struct ApprovalStatus: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It agrees.
  public static let approved = ApprovalStatus(rawValue: "approved")
  /// It does not.
  public static let rejected = ApprovalStatus(rawValue: "rejected")
}
