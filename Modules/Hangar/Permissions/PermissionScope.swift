import HubQuery

/// Where permissions are asked for.
public struct PermissionScope: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case everywhere
    case project(ID<HangarProject>)
    case organization(String)
  }

  let place: Place

  /// Everywhere.
  public static let global = PermissionScope(place: .everywhere)

  /// In a project.
  public static func project(_ project: some HangarProjectReference) -> PermissionScope {
    PermissionScope(place: .project(project.hangarProject))
  }

  /// In an organisation, whose name must have the right small and capital letters.
  public static func organization(_ name: String) -> PermissionScope { PermissionScope(place: .organization(name)) }

  /// The kind.
  public var kind: PermissionScopeKind {
    switch place {
    case .everywhere: .global
    case .project: .project
    case .organization: .organization
    }
  }
}
