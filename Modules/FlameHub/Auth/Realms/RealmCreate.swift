public import HubJSON

/// What a new realm is made of; what is not set is not sent.
public struct RealmCreate: RecordDraft {
  /// The name: 3 to 128 of `a-z0-9-_.`; the Hub makes it lower case.
  public var name: String
  /// The name for people: 3 to 256 characters.
  @Patch public var displayName: String?
  /// What it is for: 5 to 4096 characters.
  @Patch public var description: String?

  /// A realm; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String, displayName: String? = nil, description: String? = nil) {
    self.name = name
    if let displayName { self.displayName = displayName }
    if let description { self.description = description }
  }
}
