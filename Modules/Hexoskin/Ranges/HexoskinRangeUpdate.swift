public import HubJSON

/// Changes of a range; what is not set is not sent.
public struct HexoskinRangeUpdate: HexoskinChange {
  /// The name.
  @Patch public var name: String = ""
  /// When it begins.
  @Patch public var start: HexoTimestamp = 0
  /// When it ends.
  @Patch public var end: HexoTimestamp = 0
  /// Whose it is.
  @Patch public var user: HexoskinLink<HexoskinUser> = ""
  /// What is noted about it.
  @Patch public var note: String?
  /// What has become of it.
  @Patch public var status: HexoskinStatus = .complete
  /// 0 for one that is in no other.
  @Patch public var rank: Int = 0
  /// What was done.
  @Patch public var activityType: HexoskinLink<JSONObject>?
  /// What was trained.
  @Patch public var trainingRoutine: HexoskinLink<JSONObject>?

  private enum CodingKeys: String, CodingKey {
    case name, start, end, user, note, status, rank, activityType = "activitytype", trainingRoutine = "trainingroutine"
  }

  /// No changes.
  public init() {}
}
