public import HubJSON

/// Where to donate; the server has given it up and always says no (wire page, section 8.8).
public struct Donation: Codable, Hashable, Sendable {
  /// Whether donations are taken.
  public var enable: Bool
  /// What they are for.
  public var subject: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
