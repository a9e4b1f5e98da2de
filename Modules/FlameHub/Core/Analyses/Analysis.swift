public import HubJSON
public import HubQuery

/// An analysis: a computation on the data of nodes (wire page, section 4.2).
public struct Analysis: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = AnalysisCreate
  /// What can be changed.
  public typealias Update = AnalysisUpdate

  /// The id.
  public var id: ID<Analysis>
  /// The name: lower case, 3 to 128 of `a-z0-9-_.`. In Hub 0.8 it may be nil, and keeps its case.
  public var name: String?
  /// The name for people.
  public var displayName: String?
  /// What it is about.
  public var description: String?
  /// How many nodes take part.
  public var nodes: Int
  /// How many of them agree; not in Hub 0.8.
  public var nodesApproved: Int?
  /// Whether the configuration is fixed.
  public var configurationLocked: Bool
  /// Whether there is a file to begin with; not in Hub 0.8.
  public var configurationEntrypointValid: Bool?
  /// Whether there is an image; not in Hub 0.8.
  public var configurationImageValid: Bool?
  /// Whether an aggregator takes part; not in Hub 0.8.
  public var configurationNodeAggregatorValid: Bool?
  /// Whether a node with data takes part; not in Hub 0.8.
  public var configurationNodeDefaultValid: Bool?
  /// Whether both take part; not in Hub 0.8.
  public var configurationNodesValid: Bool?
  /// Whether all nodes agree; newer Hubs call it otherwise.
  public var buildNodesValid: Bool?
  /// Whether all nodes agree; only in newer Hubs.
  public var distributionNodesValid: Bool?
  /// How far the build is.
  public var buildStatus: ProcessStatus?
  /// How far the build is, in percent.
  public var buildProgress: Int?
  /// The hash of what was built.
  public var buildHash: String?
  /// The system that it was built for.
  public var buildOs: String?
  /// The size of what was built, in bytes.
  public var buildSize: Int?
  /// How far the distribution is.
  public var distributionStatus: ProcessStatus?
  /// How far the distribution is, in percent.
  public var distributionProgress: Int?
  /// How far the execution is: `run_status` in Hub 0.8.
  public var executionStatus: ProcessStatus?
  /// How far the execution is, in percent.
  public var executionProgress: Int?
  /// What the image is run with.
  public var imageCommandArguments: [CommandArgument]?
  /// The project.
  public var projectID: ID<FlameProject>
  /// The project itself, when it is included.
  public var project: FlameProject?
  /// The image that it builds on.
  public var masterImageID: ID<MasterImage>?
  /// The image itself, when it is included.
  public var masterImage: MasterImage?
  /// The registry that it is distributed by.
  public var registryID: ID<Registry>?
  /// The registry itself; only creation and commands may answer it.
  public var registry: Registry?
  /// The realm.
  public var realmID: ID<Realm>
  /// The user who made it.
  public var userID: ID<FlameUser>
  /// The client that it runs as; the Hub makes it.
  public var clientID: ID<FlameClient>?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, displayName, description, nodes, nodesApproved, configurationLocked
    case configurationEntrypointValid, configurationImageValid, configurationNodeAggregatorValid
    case configurationNodeDefaultValid, configurationNodesValid, buildNodesValid, distributionNodesValid
    case buildStatus, buildProgress, buildHash, buildOs, buildSize, distributionStatus, distributionProgress
    case executionStatus, executionProgress, imageCommandArguments, projectID = "projectId", project
    case masterImageID = "masterImageId", masterImage, registryID = "registryId", registry, realmID = "realmId"
    case userID = "userId", clientID = "clientId", createdAt, updatedAt, wire
  }
}
