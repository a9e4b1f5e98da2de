public import HubJSON
public import HubQuery

/// What a new project is made of; what is not set is not sent.
public struct FlameProjectCreate: RecordDraft {
  /// The name: 3 to 128 of `a-z0-9-_.`; the Hub makes it lower case, and makes one up when there is none. Hub 0.8 wants
  /// one, takes any text of 5 to 100 characters and keeps its case.
  @Patch public var name: String?
  /// The name for people: 3 to 256 characters.
  @Patch public var displayName: String?
  /// What it is about: 5 to 4096 characters.
  @Patch public var description: String?
  /// The image that its analyses build on.
  @Patch public var masterImageID: ID<MasterImage>?

  /// A project; nil members are not sent, and can be set to nil afterwards to send null.
  public init(name: String? = nil, displayName: String? = nil, masterImage: ID<MasterImage>? = nil) {
    if let name { self.name = name }
    if let displayName { self.displayName = displayName }
    if let masterImage { masterImageID = masterImage }
  }

  private enum CodingKeys: String, CodingKey {
    case name, displayName, description, masterImageID = "masterImageId"
  }
}
