public import HubJSON

/// What a project's owner says about it (wire page, section 8.8).
public struct ProjectSettings: Codable, Hashable, Sendable {
  /// The links, by section.
  public var links: [LinkSection]
  /// The tags.
  public var tags: [ProjectTag]
  /// The license.
  public var license: ProjectLicense
  /// The keywords, in no particular order.
  public var keywords: [String]
  /// Who pays for it, as Markdown; nil in lists of current servers where there is none.
  public var sponsors: String?
  /// Where to donate; the server has given it up.
  public var donation: Donation?
  /// Whether lists leave it out; current servers only.
  public var unlisted: Bool?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
