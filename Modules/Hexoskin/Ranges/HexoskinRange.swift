public import HubJSON
public import HubQuery

/// A range: a part of what was recorded that somebody has named, such as an activity (wire page, section 10.2).
public struct HexoskinRange: CreatableSnapshot, UpdatableSnapshot, DeletableSnapshot {
  /// What a new one is made of.
  public typealias Create = HexoskinRangeCreate
  /// What is changed.
  public typealias Update = HexoskinRangeUpdate

  /// The id.
  public var id: HubQuery.ID<HexoskinRange> { ID("\(number)") }
  /// The id as a number.
  public var number: Int64
  /// The name.
  public var name: String
  /// What somebody has noted.
  public var note: String?
  /// Whose it is.
  public var user: HexoskinLink<HexoskinUser>
  /// When it begins.
  public var start: HexoTimestamp
  /// When it ends.
  public var end: HexoTimestamp
  /// When it begins, as an instant.
  public var startDate: Timestamp?
  /// How long it is, as `0:06:30`.
  public var duration: String?
  /// What has become of it.
  public var status: HexoskinStatus?
  /// 0 for one that is in no other.
  public var rank: Int?
  /// The range that it is in.
  public var parent: HexoskinLink<HexoskinRange>?
  /// The ranges in it.
  public var ranges: [HexoskinLink<HexoskinRange>]?
  /// What was trained.
  public var trainingRoutine: HexoskinLink<JSONObject>?
  /// What was done and trained; newer servers only.
  public var context: HexoskinRangeContext?
  /// The labels.
  public var labels: [JSONValue]?
  /// What somebody has added about the activity.
  public var activityAttributes: [JSONValue]?
  /// What was computed from it.
  public var metrics: [JSONValue]?
  /// When it was made.
  public var created: Timestamp?
  /// When it last changed.
  public var lastModified: Timestamp?
  /// The URI, relative to the server.
  public var resourceURI: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", name, note, user, start, end, startDate = "start_date", duration, status, rank, parent, ranges
    case trainingRoutine = "trainingroutine", context, labels, activityAttributes = "activityattributes", metrics
    case created, lastModified = "last_modified", resourceURI = "resource_uri", wire
  }
}
