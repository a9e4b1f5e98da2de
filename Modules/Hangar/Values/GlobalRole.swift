/// A role that holds on the whole site, by its number; the server may know more (wire page, section 4.3).
public struct GlobalRole: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: Int64

  /// A value, known or not.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// Administrator of Hangar.
  public static let hangarAdministrator = GlobalRole(rawValue: 1)
  /// Developer of Hangar.
  public static let hangarDeveloper = GlobalRole(rawValue: 2)
  /// Moderator of Hangar.
  public static let hangarModerator = GlobalRole(rawValue: 3)
  /// Core team of PaperMC.
  public static let paperCore = GlobalRole(rawValue: 4)
  /// Staff of PaperMC.
  public static let paperStaff = GlobalRole(rawValue: 5)
  /// Community team of PaperMC.
  public static let paperCommunity = GlobalRole(rawValue: 6)
  /// No role.
  public static let dummy = GlobalRole(rawValue: 42)
  /// An organisation.
  public static let organization = GlobalRole(rawValue: 100)
}
