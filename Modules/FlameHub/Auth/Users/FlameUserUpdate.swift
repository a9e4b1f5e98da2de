public import HubJSON

/// Changes of a user.
public struct FlameUserUpdate: RecordUpdate, TextOutputStreamable {
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

  /// Writes the JSON that is sent, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }
}

extension FlameUserUpdate: CustomReflectable {
  /// What `dump` prints: the JSON that is sent, without the password.
  public var customMirror: Mirror { Mirror(self, children: ["json": shownAsJSON(self)]) }
}
