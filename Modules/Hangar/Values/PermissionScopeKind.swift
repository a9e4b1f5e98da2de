/// Where permissions hold; the server may know more (wire page, section 9).
public struct PermissionScopeKind: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Everywhere.
  public static let global = PermissionScopeKind(rawValue: "global")
  /// In a project.
  public static let project = PermissionScopeKind(rawValue: "project")
  /// In an organisation.
  public static let organization = PermissionScopeKind(rawValue: "organization")
}
