public import HubJSON
public import HubQuery

/// What a new log record of a node of an analysis is made of in Hub 0.8; what is not set is not sent.
public struct AnalysisNodeLogRecordCreate: RecordDraft {
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The node.
  public var nodeID: ID<Node>
  /// The state that the node is in; it may be empty.
  public var status: String
  /// More about the state.
  @Patch public var statusMessage: String?
  /// Whether something failed; the Hub ignores it.
  @Patch public var error: Bool = false
  /// The code of the failure; the Hub ignores it.
  @Patch public var errorCode: String?

  /// A record; nil members are not sent, and can be set to nil afterwards to send null.
  public init(
    analysis: some Reference<Analysis>, node: some Reference<Node>, status: String = "", statusMessage: String? = nil
  ) {
    analysisID = analysis.reference
    nodeID = node.reference
    self.status = status
    if let statusMessage { self.statusMessage = statusMessage }
  }

  private enum CodingKeys: String, CodingKey {
    case analysisID = "analysisId", nodeID = "nodeId", status, statusMessage, error, errorCode
  }
}
