public import HubJSON
public import HubQuery

/// What a new log record of a node of an analysis is made of.
public struct AnalysisNodeLogCreate: RecordDraft {
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The node.
  public var nodeID: ID<Node>
  /// What happened: 3 to 2048 characters.
  public var message: String
  /// How grave it is.
  public var level: LogLevel
  /// A code: 3 to 64 characters.
  @Patch public var code: String?
  /// A state: 3 to 64 characters.
  @Patch public var status: String?

  /// A record; nil members are not sent, and can be set to nil afterwards to send null.
  public init(
    analysis: some Reference<Analysis>, node: some Reference<Node>, message: String, level: LogLevel = .info,
    code: String? = nil, status: String? = nil
  ) {
    analysisID = analysis.reference
    nodeID = node.reference
    self.message = message
    self.level = level
    if let code { self.code = code }
    if let status { self.status = status }
  }

  private enum CodingKeys: String, CodingKey {
    case analysisID = "analysisId"
    case nodeID = "nodeId"
    case message, level, code, status
  }
}
