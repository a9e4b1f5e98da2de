public import HubJSON
public import HubQuery

/// What happened to an analysis, as Hub 0.8 keeps it (wire page, section 10.1); later Hubs have ``FlameLog``.
public struct AnalysisLogRecord: FlameResource, DeletableResource {
  /// The id.
  public var id: ID<AnalysisLogRecord>
  /// What it happened in, such as `builder`.
  public var component: String?
  /// The command that led to it.
  public var command: String?
  /// What happened.
  public var event: String?
  /// Whether something failed.
  public var error: Bool
  /// The code of the failure.
  public var errorCode: String?
  /// The state that the analysis is in.
  public var status: String?
  /// More about the state.
  public var statusMessage: String?
  /// More about it: JSON as text.
  public var meta: String?
  /// The analysis.
  public var analysisID: ID<Analysis>
  /// The analysis itself, when it is included.
  public var analysis: Analysis?
  /// The realm.
  public var realmID: ID<Realm>
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, component, command, event, error, errorCode, status, statusMessage, meta, analysisID = "analysisId"
    case analysis, realmID = "realmId", createdAt, updatedAt, wire
  }
}
