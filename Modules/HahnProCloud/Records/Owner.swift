public import HubJSON

/// Whom a record belongs to (wire page, section 18.8).
public struct Owner: Codable, Hashable, Sendable {
  /// The id of the organisation or the user.
  public var id: String
  /// What it is: `org` or `user`; the server may know more.
  public var type: String
  /// Its name.
  public var name: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
