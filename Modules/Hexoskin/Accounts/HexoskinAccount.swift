public import HubJSON
public import HubQuery

/// The account that asks (wire page, section 10.2). Its list has one object at most.
///
/// Its URI is that of the user it is, and there it is changed, too.
public struct HexoskinAccount: UpdatableSnapshot {
  /// What is changed.
  public typealias Update = HexoskinUserUpdate

  /// The id, which is that of the user.
  public var id: HubQuery.ID<HexoskinAccount> { ID("\(number)") }
  /// The id as a number.
  public var number: Int64
  /// The mail address.
  public var email: String?
  /// The name to log in with: the mail address.
  public var username: String?
  /// The first name.
  public var firstName: String?
  /// The last name.
  public var lastName: String?
  /// Whether it is one of the vendor's own people.
  public var isStaff: Bool?
  /// The profile; the server nests it.
  public var profile: HexoskinLink<JSONObject>?
  /// The URI of the user, relative to the server.
  public var resourceURI: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", email, username, firstName = "first_name", lastName = "last_name", isStaff = "is_staff", profile
    case resourceURI = "resource_uri", wire
  }

  /// The user that the account is.
  public var user: HexoskinLink<HexoskinUser> { HexoskinLink(resourceURI) }
}
