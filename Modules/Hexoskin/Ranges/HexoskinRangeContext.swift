public import HubJSON

/// What was done in a range, and what was trained.
public struct HexoskinRangeContext: Codable, Hashable, Sendable {
  /// What was done.
  public var activityType: HexoskinLink<JSONObject>?
  /// What was trained.
  public var trainingRoutine: HexoskinLink<JSONObject>?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case activityType = "activitytype", trainingRoutine = "trainingroutine", wire
  }
}
