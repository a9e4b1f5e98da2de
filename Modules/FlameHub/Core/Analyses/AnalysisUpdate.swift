public import HubJSON
public import HubQuery

/// Changes of an analysis.
public struct AnalysisUpdate: RecordUpdate {
  /// The name; the Hub makes one up when it is null.
  @Patch public var name: String?
  /// The name for people: 3 to 256 characters.
  @Patch public var displayName: String?
  /// What it is about: 5 to 4096 characters.
  @Patch public var description: String?
  /// The image that it builds on; the project's by default. A change resets the arguments.
  @Patch public var masterImageID: ID<MasterImage>?
  /// The registry that it is distributed by; it cannot be changed once set.
  @Patch public var registryID: ID<Registry>?
  /// What the image is run with.
  @Patch public var imageCommandArguments: [CommandArgument]?

  /// No changes.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, masterImageID = "masterImageId", registryID = "registryId"
    case imageCommandArguments
  }
}
