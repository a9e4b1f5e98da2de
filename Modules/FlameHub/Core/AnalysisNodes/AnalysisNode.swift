public import HubJSON
public import HubQuery

/// A node in an analysis (wire page, section 4.2).
public struct AnalysisNode: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = AnalysisNodeCreate
  /// What can be changed.
  public typealias Update = AnalysisNodeUpdate

  /// The id.
  public var id: ID<AnalysisNode>
  /// What the node says to taking part.
  public var approvalStatus: ApprovalStatus?
  /// Why.
  public var comment: String?
  /// How far the execution is at the node: `run_status` in Hub 0.8.
  public var executionStatus: ProcessStatus?
  /// How far the execution is, in percent; not in Hub 0.8.
  public var executionProgress: Int?
  /// The place of the node among those of the analysis; only in Hub 0.8.
  public var index: Int?
  /// The tag of the image for the node.
  public var artifactTag: String?
  /// The digest of the image for the node.
  public var artifactDigest: String?
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The realm of the analysis.
  public var analysisRealmID: ID<Realm>?
  /// The analysis itself, when it is included.
  public var analysis: Analysis?
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
    case id, approvalStatus, comment, executionStatus, executionProgress, index, artifactTag
    case artifactDigest, analysisID = "analysisId", analysisRealmID = "analysisRealmId", analysis, nodeID = "nodeId"
    case nodeRealmID = "nodeRealmId", node, createdAt, updatedAt, wire
  }
}
