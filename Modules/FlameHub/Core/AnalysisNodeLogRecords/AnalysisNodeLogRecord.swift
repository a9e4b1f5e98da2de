public import HubJSON
public import HubQuery

/// What happened at a node of an analysis, as Hub 0.8 keeps it (wire page, section 10.1); later Hubs have ``FlameLog``.
public struct AnalysisNodeLogRecord: FlameResource, CreatableResource, UpdatableResource, DeletableResource {
  /// What a new one is made of.
  public typealias Create = AnalysisNodeLogRecordCreate
  /// What can be changed.
  public typealias Update = AnalysisNodeLogRecordUpdate

  /// The id.
  public var id: ID<AnalysisNodeLogRecord>
  /// Whether something failed; the Hub says false whatever it was told.
  public var error: Bool
  /// The code of the failure; the Hub says null whatever it was told.
  public var errorCode: String?
  /// The state that the node is in.
  public var status: String?
  /// More about the state.
  public var statusMessage: String?
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
    case id, error, errorCode, status, statusMessage, analysisID = "analysisId", analysisRealmID = "analysisRealmId"
    case analysis, nodeID = "nodeId", nodeRealmID = "nodeRealmId", node, createdAt, updatedAt, wire
  }
}
