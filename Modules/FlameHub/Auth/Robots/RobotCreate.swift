public import HubJSON
public import HubQuery

/// What a new robot is made of; what is not set is not sent.
public struct RobotCreate: RecordDraft {
  /// The name: 3 to 128 characters, unique in its realm; the Hub makes one up when it is not sent.
  @Patch public var name: String?
  /// The name for people: 3 to 256 characters.
  @Patch public var displayName: String?
  /// What it is for: 3 to 4096 characters.
  @Patch public var description: String?
  /// Whether it can log in.
  @Patch public var active: Bool = true
  /// The secret: 3 to 256 characters; the Hub makes one when it is null or not sent.
  @Patch public var secret: String?
  /// The user whom it belongs to.
  @Patch public var userID: ID<FlameUser>?
  /// The realm; the Hub takes the caller's when it is not sent.
  @Patch public var realmID: ID<Realm>?

  /// A robot; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String? = nil, secret: String? = nil) {
    if let name { self.name = name }
    if let secret { self.secret = secret }
  }

  /// A robot of a realm.
  public init(name: String? = nil, realm: some Reference<Realm>, secret: String? = nil) {
    self.init(name: name, secret: secret)
    _realmID = Patch(set: realm.reference)
  }

  /// A robot of a realm, by its id as text.
  public init(name: String? = nil, realm: String, secret: String? = nil) {
    self.init(name: name, realm: ID<Realm>(realm), secret: secret)
  }

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, active, secret, userID = "userId", realmID = "realmId"
  }
}
