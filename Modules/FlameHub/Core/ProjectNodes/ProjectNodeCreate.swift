public import HubQuery

/// What a new node of a project is made of.
public struct ProjectNodeCreate: RecordDraft {
  /// The project.
  public var projectID: ID<FlameProject>
  /// The node.
  public var nodeID: ID<Node>

  /// Joins the two.
  public init(project: some Reference<FlameProject>, node: some Reference<Node>) {
    projectID = project.reference
    nodeID = node.reference
  }

  private enum CodingKeys: String, CodingKey {
    case projectID = "projectId", nodeID = "nodeId"
  }
}
