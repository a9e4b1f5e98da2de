public import HubJSON
public import HubQuery

/// What a new analysis is made of; what is not set is not sent.
public struct AnalysisCreate: RecordDraft {
  /// The project.
  public var projectID: ID<FlameProject>
  /// The name; the Hub makes one up when it is null, but not Hub 0.8.
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

  /// An analysis; nil members are not sent, and can be set to nil afterwards to send null.
  public init(
    project: some Reference<FlameProject>, name: String? = nil, masterImage: ID<MasterImage>? = nil,
    imageCommandArguments: [CommandArgument]? = nil
  ) {
    projectID = project.reference
    if let name { self.name = name }
    if let masterImage { masterImageID = masterImage }
    if let imageCommandArguments { self.imageCommandArguments = imageCommandArguments }
  }

  private enum CodingKeys: String, CodingKey {
    case projectID = "projectId", name, displayName, description, masterImageID = "masterImageId"
    case registryID = "registryId", imageCommandArguments
  }
}
