public import HubJSON

/// Whether the caller has permissions (wire page, section 8.4).
public struct PermissionCheck: Codable, Hashable, Sendable {
  /// Where it holds, as the server answered.
  public var type: PermissionScopeKind
  /// The answer.
  public var result: Bool
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
