public import HubJSON
public import HubQuery

/// A node in a project (wire page, section 4.2).
public struct ProjectNode: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = ProjectNodeCreate
  /// What can be changed.
  public typealias Update = ProjectNodeUpdate

  /// The id.
  public var id: ID<ProjectNode>
  /// What the node says to taking part.
  public var approvalStatus: ApprovalStatus?
  /// Why.
  public var comment: String?
  /// The project.
  public var projectID: ID<FlameProject>
  /// The realm of the project.
  public var projectRealmID: ID<Realm>?
  /// The project itself, when it is included.
  public var project: FlameProject?
  /// The node.
  public var nodeID: ID<Node>
  /// The realm of the node.
  public var nodeRealmID: ID<Realm>?
  /// The node itself, when it is included.
  public var node: Node?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, approvalStatus, comment, projectID = "projectId", projectRealmID = "projectRealmId", project
    case nodeID = "nodeId", nodeRealmID = "nodeRealmId", node, createdAt, updatedAt, wire
  }
}
