public import HubJSON

/// Changes of a user.
public struct FlameUserUpdate: RecordUpdate {
  /// The name to log in with; it stays when it is locked.
  @Patch public var name: String = ""
  /// The e-mail address.
  @Patch public var email: String?
  /// The name for people.
  @Patch public var displayName: String?
  /// The first name.
  @Patch public var firstName: String?
  /// The last name.
  @Patch public var lastName: String?
  /// Whether the user can log in.
  @Patch public var active: Bool = true
  /// Whether the name cannot be changed.
  @Patch public var nameLocked: Bool = false
  /// What the account is in.
  @Patch public var status: String?
  /// Why.
  @Patch public var statusMessage: String?
  /// The password.
  @Patch public var password: String = ""

  /// No changes.
  public init() {}
}
