public import HubQuery

/// What a new node of an analysis is made of.
public struct AnalysisNodeCreate: Codable, Hashable, Sendable, TextOutputStreamable {
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

  /// Writes the JSON that is sent, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }
}
