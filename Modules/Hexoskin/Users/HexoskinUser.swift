public import HubJSON
public import HubQuery

/// A user that the account sees: itself, friends, athletes (wire page, section 10.2).
public struct HexoskinUser: UpdatableSnapshot {
  /// What is changed.
  public typealias Update = HexoskinUserUpdate

  /// The id.
  public var id: HubQuery.ID<HexoskinUser> { ID("\(number)") }
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
  /// The profile.
  public var profile: HexoskinLink<JSONObject>?
  /// The devices; newer servers only.
  public var devices: JSONValue?
  /// Numbers about the user; newer servers only.
  public var statistics: JSONValue?
  /// The URI, relative to the server.
  public var resourceURI: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", email, username, firstName = "first_name", lastName = "last_name", profile, devices
    case statistics = "stats", resourceURI = "resource_uri", wire
  }
}
