public import HubJSON
public import HubQuery

/// What a new time series is made of; what is nil is not sent.
public struct TimeSeriesCreate: HahnProDraft {
  /// The name.
  public var name: String
  /// The roles that may read it: roles of the caller.
  public var readPermissions: [String]
  /// The roles that may read and change it: roles of the caller, one at least.
  public var readWritePermissions: [String]
  /// What it is.
  public var description: String?
  /// The asset that it belongs to.
  public var asset: ID<Asset>?
  /// The earliest time of a value.
  public var minDate: Timestamp?
  /// The longest time that one bucket holds, in milliseconds, such as 86400000 for a day.
  public var maxBucketTimeRange: Int64?
  /// What the caller wants to know about it.
  public var metadata: JSONObject?

  /// A time series.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - readPermissions: The roles that may read it.
  ///   - readWritePermissions: The roles that may read and change it.
  ///   - description: What it is.
  ///   - asset: The asset that it belongs to.
  ///   - minDate: The earliest time of a value.
  ///   - maxBucketTimeRange: The longest time that one bucket holds, in milliseconds.
  ///   - metadata: What the caller wants to know about it.
  public init(
    name: String, readPermissions: [String], readWritePermissions: [String], description: String? = nil,
    asset: (any Reference<Asset>)? = nil, minDate: Timestamp? = nil, maxBucketTimeRange: Int64? = nil,
    metadata: JSONObject? = nil
  ) {
    self.name = name
    self.readPermissions = readPermissions
    self.readWritePermissions = readWritePermissions
    self.description = description
    self.asset = asset?.reference
    self.minDate = minDate
    self.maxBucketTimeRange = maxBucketTimeRange
    self.metadata = metadata
  }

  private enum CodingKeys: String, CodingKey {
    case name, readPermissions, readWritePermissions, description, asset = "assetRef", minDate, maxBucketTimeRange
    case metadata
  }
}
