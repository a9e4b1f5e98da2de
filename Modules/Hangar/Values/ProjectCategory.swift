public import HubQuery

/// What a project is about; the server may know more (wire page, section 9).
public struct ProjectCategory: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Tools of administrators.
  public static let adminTools = ProjectCategory(rawValue: "admin_tools")
  /// Chat.
  public static let chat = ProjectCategory(rawValue: "chat")
  /// Tools and libraries of developers.
  public static let developerTools = ProjectCategory(rawValue: "dev_tools")
  /// Economy.
  public static let economy = ProjectCategory(rawValue: "economy")
  /// Gameplay.
  public static let gameplay = ProjectCategory(rawValue: "gameplay")
  /// Games.
  public static let games = ProjectCategory(rawValue: "games")
  /// Protection.
  public static let protection = ProjectCategory(rawValue: "protection")
  /// Role playing.
  public static let rolePlaying = ProjectCategory(rawValue: "role_playing")
  /// Management of worlds.
  public static let worldManagement = ProjectCategory(rawValue: "world_management")
  /// Anything else.
  public static let miscellaneous = ProjectCategory(rawValue: "misc")
  /// None was chosen.
  public static let undefined = ProjectCategory(rawValue: "undefined")
}
