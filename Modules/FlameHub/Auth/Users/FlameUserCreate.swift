public import HubJSON
public import HubQuery

/// What a new user is made of; what is not set is not sent.
public struct FlameUserCreate: RecordDraft {
  /// The name to log in with: 3 to 128 of `a-z0-9-_.`; the Hub makes it lower case.
  public var name: String
  /// The e-mail address; Hub 0.13 wants one, Hub 0.8 does not.
  @Patch public var email: String?
  /// The name for people; the Hub takes the name when it is null.
  @Patch public var displayName: String?
  /// The first name: 3 to 128 characters.
  @Patch public var firstName: String?
  /// The last name: 3 to 128 characters.
  @Patch public var lastName: String?
  /// Whether the user can log in.
  @Patch public var active: Bool = true
  /// Whether the name cannot be changed.
  @Patch public var nameLocked: Bool = false
  /// The password: 5 to 512 characters; a user without one cannot log in.
  @Patch public var password: String?
  /// The realm; the Hub takes the caller's when it is not sent.
  @Patch public var realmID: ID<Realm>?

  /// A user; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String, email: String? = nil, password: String? = nil) {
    self.name = name
    if let email { self.email = email }
    if let password { self.password = password }
  }

  /// A user of a realm.
  public init(name: String, email: String? = nil, password: String? = nil, realm: some Reference<Realm>) {
    self.init(name: name, email: email, password: password)
    _realmID = Patch(set: realm.reference)
  }

  /// A user of a realm, by its id as text.
  public init(name: String, email: String? = nil, password: String? = nil, realm: String) {
    self.init(name: name, email: email, password: password)
    _realmID = Patch(set: ID(realm))
  }

  private enum CodingKeys: String, CodingKey {
    case name, email, displayName, firstName, lastName, active, nameLocked, password, realmID = "realmId"
  }
}
