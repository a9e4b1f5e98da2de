public import HubJSON

/// Changes of a node of a project.
public struct ProjectNodeUpdate: RecordUpdate {
  /// What the node says to taking part.
  @Patch public var approvalStatus: ApprovalStatus?
  /// Why: 3 to 4096 characters.
  @Patch public var comment: String?

  /// No changes.
  public init() {}
}
