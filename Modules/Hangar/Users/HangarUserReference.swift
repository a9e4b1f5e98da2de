public import HubQuery

/// What names a user or an organisation in a call: its name, or the user itself.
public protocol HangarUserReference: Sendable {
  /// The user's name.
  var hangarUser: ID<HangarUser> { get }
}

extension String: HangarUserReference {
  /// The user of this name.
  public var hangarUser: ID<HangarUser> { ID(self) }
}

extension ID: HangarUserReference where Resource == HangarUser {
  /// The id itself.
  public var hangarUser: ID<HangarUser> { self }
}

extension HangarUser: HangarUserReference {
  /// The user's own name.
  public var hangarUser: HubQuery.ID<HangarUser> { id }
}

extension ProjectMember: HangarUserReference {
  /// The name of the member.
  public var hangarUser: HubQuery.ID<HangarUser> { user }
}
