/// Who sees a project or a version; the server may know more (wire page, section 9).
public struct HangarVisibility: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Everyone.
  public static let everyone = HangarVisibility(rawValue: "public")
  /// Its members: it has no version yet.
  public static let new = HangarVisibility(rawValue: "new")
  /// Its members: a moderator asked for changes.
  public static let needsChanges = HangarVisibility(rawValue: "needsChanges")
  /// Its members: a moderator has to approve it.
  public static let needsApproval = HangarVisibility(rawValue: "needsApproval")
  /// Hardly anyone: it was deleted.
  public static let softDeleted = HangarVisibility(rawValue: "softDelete")
}
