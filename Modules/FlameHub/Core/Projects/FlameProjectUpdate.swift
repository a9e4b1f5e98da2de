public import HubJSON
public import HubQuery

/// Changes of a project.
public struct FlameProjectUpdate: RecordUpdate {
  /// The name.
  @Patch public var name: String = ""
  /// The name for people.
  @Patch public var displayName: String?
  /// What it is about.
  @Patch public var description: String?
  /// The image that its analyses build on.
  @Patch public var masterImageID: ID<MasterImage>?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, masterImageID = "masterImageId"
  }
}
