public import HubQuery

/// The realms that a permission holds in; the Hub may know more (recorded with authup beta.57).
public struct RealmScope: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Every realm.
  public static let any = RealmScope(rawValue: "any")
  /// The own realm, and what belongs to none.
  public static let ownOrNull = RealmScope(rawValue: "ownOrNull")
  /// The own realm.
  public static let own = RealmScope(rawValue: "own")
}
