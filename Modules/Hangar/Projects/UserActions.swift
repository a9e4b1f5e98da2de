public import HubJSON

/// What the caller did with a project; nothing for callers without a name (wire page, section 8.5).
public struct UserActions: Codable, Hashable, Sendable {
  /// Whether the caller starred it.
  public var starred: Bool
  /// Whether the caller watches it.
  public var watching: Bool
  /// Whether the caller reported it.
  public var flagged: Bool
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
