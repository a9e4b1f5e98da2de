public import HubJSON

/// Changes of a node of an analysis.
public struct AnalysisNodeUpdate: RecordUpdate {
  /// What the node says to taking part.
  @Patch public var approvalStatus: ApprovalStatus?
  /// Why.
  @Patch public var comment: String?
  /// How far the execution is at the node.
  @Patch public var executionStatus: ProcessStatus?
  /// How far the execution is, in percent.
  @Patch public var executionProgress: Int?

  /// No changes.
  public init() {}
}
