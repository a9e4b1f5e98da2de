public import HubJSON

/// A plugin that a version needs, or can use (wire page, section 8.11).
public struct PluginDependency: Codable, Hashable, Sendable {
  /// The name: that of a project, unless there is an address.
  public var name: String
  /// The number of the project; current servers only.
  public var projectID: Int64?
  /// Whether the version does not run without it.
  public var required: Bool
  /// The address of a plugin that is elsewhere.
  public var externalURL: String?
  /// The platform.
  public var platform: HangarPlatform?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case name, projectID = "projectId", required, externalURL = "externalUrl", platform, wire
  }
}
