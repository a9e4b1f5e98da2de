public import HubQuery

/// What a new node of an analysis is made of.
public struct AnalysisNodeCreate: RecordDraft {
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The node.
  public var nodeID: ID<Node>

  /// Joins the two.
  public init(analysis: some Reference<Analysis>, node: some Reference<Node>) {
    analysisID = analysis.reference
    nodeID = node.reference
  }

  private enum CodingKeys: String, CodingKey {
    case analysisID = "analysisId", nodeID = "nodeId"
  }
}
