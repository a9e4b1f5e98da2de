public import HubJSON

/// What the caller may do (wire page, section 8.4).
public struct UserPermissions: Codable, Hashable, Sendable {
  /// Where it holds, as the server answered: current servers answer for everywhere when they do not know the place.
  public var type: PermissionScopeKind
  /// The permissions as a binary numeral.
  public var permissionBinString: String
  /// The permissions by name.
  public var permissions: [HangarPermission]
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
