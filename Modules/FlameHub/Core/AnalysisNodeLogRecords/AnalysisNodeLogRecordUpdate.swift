public import HubJSON

/// Changes of a log record of a node of an analysis in Hub 0.8.
public struct AnalysisNodeLogRecordUpdate: RecordUpdate {
  /// The state that the node is in.
  @Patch public var status: String = ""
  /// More about the state.
  @Patch public var statusMessage: String?
  /// Whether something failed; the Hub ignores it.
  @Patch public var error: Bool = false
  /// The code of the failure; the Hub ignores it.
  @Patch public var errorCode: String?

  /// No changes.
  public init() {}
}
