public import HubJSON

/// Changes of a realm.
public struct RealmUpdate: RecordUpdate {
  /// The name; that of `master` cannot be changed.
  @Patch public var name: String = ""
  /// The name for people.
  @Patch public var displayName: String?
  /// What it is for.
  @Patch public var description: String?

  /// No changes.
  public init() {}
}
