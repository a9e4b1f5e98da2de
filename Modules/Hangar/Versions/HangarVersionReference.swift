public import HubQuery

/// What names a version of a project in a call: its name, or the version itself.
public protocol HangarVersionReference: Sendable {
  /// The version's name.
  var hangarVersion: ID<HangarVersion> { get }

  /// The version itself, if it is at hand: what needs no more than that is not asked for again.
  var knownVersion: HangarVersion? { get }
}

extension HangarVersionReference {
  /// Nothing but a name.
  public var knownVersion: HangarVersion? { nil }
}

extension String: HangarVersionReference {
  /// The version of this name.
  public var hangarVersion: ID<HangarVersion> { ID(self) }
}

extension ID: HangarVersionReference where Resource == HangarVersion {
  /// The id itself.
  public var hangarVersion: ID<HangarVersion> { self }
}

extension HangarVersion: HangarVersionReference {
  /// The version's own name.
  public var hangarVersion: HubQuery.ID<HangarVersion> { id }

  /// The version itself.
  public var knownVersion: HangarVersion? { self }
}
