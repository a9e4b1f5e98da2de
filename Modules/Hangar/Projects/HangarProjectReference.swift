public import HubQuery

/// What names a project in a call: its name in addresses, the project itself, or what else knows its name.
public protocol HangarProjectReference: Sendable {
  /// The project's name in addresses.
  var hangarProject: ID<HangarProject> { get }
}

extension String: HangarProjectReference {
  /// The project of this name.
  public var hangarProject: ID<HangarProject> { ID(self) }
}

extension ID: HangarProjectReference where Resource == HangarProject {
  /// The id itself.
  public var hangarProject: ID<HangarProject> { self }
}

extension HangarProject: HangarProjectReference {
  /// The project's own name.
  public var hangarProject: HubQuery.ID<HangarProject> { id }
}

extension CompactProject: HangarProjectReference {
  /// The project's own name.
  public var hangarProject: HubQuery.ID<HangarProject> { id }
}

extension ProjectNamespace: HangarProjectReference {
  /// The name of the project.
  public var hangarProject: ID<HangarProject> { slug }
}
