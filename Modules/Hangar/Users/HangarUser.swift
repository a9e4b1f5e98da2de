public import HubJSON
public import HubQuery

/// A user, or an organisation (wire page, section 8.10).
public struct HangarUser: HangarResource, Identifiable, Reference {
  /// The name, which is unique.
  public var id: HubQuery.ID<HangarUser> { HubQuery.ID(name) }
  /// The name, which is unique.
  public var reference: HubQuery.ID<HangarUser> { id }
  /// The number; current servers only.
  public var number: Int64?
  /// When the account was made.
  public var createdAt: Timestamp
  /// The name, which is unique.
  public var name: String
  /// What the user says about itself.
  public var tagline: String?
  /// The roles on the whole site as they were received; among stargazers and watchers, a user without any has one that
  /// is nil. ``heldRoles`` leaves these out.
  public var roles: [GlobalRole?]
  /// How many projects the user has.
  public var projectCount: Int64
  /// Whether the account is locked.
  public var locked: Bool
  /// Former names of the last 90 days; nil in lists.
  public var nameHistory: [UserNameChange]?
  /// The address of the picture.
  public var avatarURL: String?
  /// Whether it is an organisation.
  public var isOrganization: Bool
  /// Accounts elsewhere, by the name of the site; current servers only.
  public var socials: [String: String]?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  /// The roles on the whole site.
  public var heldRoles: [GlobalRole] { roles.compactMap(\.self) }

  private enum CodingKeys: String, CodingKey {
    case number = "id", createdAt, name, tagline, roles, projectCount, locked, nameHistory, avatarURL = "avatarUrl"
    case isOrganization, socials, wire
  }
}
