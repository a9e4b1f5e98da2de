public import HubJSON
public import HubQuery

/// What a new range is made of; what is nil is not sent.
public struct HexoskinRangeCreate: HexoskinDraft {
  /// The name.
  public var name: String
  /// When it begins.
  public var start: HexoTimestamp
  /// When it ends.
  public var end: HexoTimestamp
  /// Whose it is.
  public var user: HexoskinLink<HexoskinUser>
  /// What is noted about it.
  public var note: String?
  /// What has become of it.
  public var status: HexoskinStatus?
  /// 0 for one that is in no other.
  public var rank: Int?
  /// What was done.
  public var activityType: HexoskinLink<JSONObject>?
  /// What was trained.
  public var trainingRoutine: HexoskinLink<JSONObject>?

  private enum CodingKeys: String, CodingKey {
    case name, start, end, user, note, status, rank, activityType = "activitytype", trainingRoutine = "trainingroutine"
  }

  /// A range.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - start: When it begins.
  ///   - end: When it ends.
  ///   - user: Whose it is.
  ///   - note: What is noted about it.
  ///   - status: What has become of it.
  ///   - rank: 0 for one that is in no other.
  ///   - activityType: What was done.
  ///   - trainingRoutine: What was trained.
  public init(
    name: String, start: HexoTimestamp, end: HexoTimestamp, user: HexoskinLink<HexoskinUser>, note: String? = nil,
    status: HexoskinStatus? = nil, rank: Int? = nil, activityType: HexoskinLink<JSONObject>? = nil,
    trainingRoutine: HexoskinLink<JSONObject>? = nil
  ) {
    self.name = name
    self.start = start
    self.end = end
    self.user = user
    self.note = note
    self.status = status
    self.rank = rank
    self.activityType = activityType
    self.trainingRoutine = trainingRoutine
  }

  /// A range of a user that is given by id or as itself.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - start: When it begins.
  ///   - end: When it ends.
  ///   - user: Whose it is.
  ///   - note: What is noted about it.
  public init(
    name: String, start: HexoTimestamp, end: HexoTimestamp, user: some Reference<HexoskinUser>, note: String? = nil
  ) {
    self.init(name: name, start: start, end: end, user: HexoskinLink(user), note: note, status: nil)
  }
}
