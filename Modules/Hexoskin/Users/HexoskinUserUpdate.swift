public import HubJSON

/// Changes of a user, or of the account; what is not set is not sent.
public struct HexoskinUserUpdate: HexoskinChange {
  /// The first name.
  @Patch public var firstName: String = ""
  /// The last name.
  @Patch public var lastName: String = ""

  private enum CodingKeys: String, CodingKey {
    case firstName = "first_name", lastName = "last_name"
  }

  /// No changes.
  public init() {}
}
