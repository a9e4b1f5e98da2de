public import HubQuery

/// What names a version of a project in a call: its name, or the version itself.
public protocol ProjectVersionReference: Sendable {
  /// The version's name.
  var hangarVersion: ID<ProjectVersion> { get }

  /// The version itself, if it is at hand: what needs no more than that is not asked for again.
  var knownVersion: ProjectVersion? { get }
}

extension ProjectVersionReference {
  /// Nothing but a name.
  public var knownVersion: ProjectVersion? { nil }
}

extension String: ProjectVersionReference {
  /// The version of this name.
  public var hangarVersion: ID<ProjectVersion> { ID(self) }
}

extension ID: ProjectVersionReference where Resource == ProjectVersion {
  /// The id itself.
  public var hangarVersion: ID<ProjectVersion> { self }
}

extension ProjectVersion: ProjectVersionReference {
  /// The version's own name.
  public var hangarVersion: HubQuery.ID<ProjectVersion> { id }

  /// The version itself.
  public var knownVersion: ProjectVersion? { self }
}
