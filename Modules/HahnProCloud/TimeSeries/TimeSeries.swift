public import HubJSON
public import HubQuery

/// A time series: what is known about it, without its values (wire page, sections 7 and 18.8).
public struct TimeSeries: HahnProResource {
  /// What a new one is made of.
  public typealias Create = TimeSeriesCreate

  /// The id.
  public var id: ID<TimeSeries>
  /// The name.
  public var name: String
  /// What it is.
  public var description: String?
  /// The roles that may read it.
  public var readPermissions: [String]
  /// The roles that may read and change it.
  public var readWritePermissions: [String]
  /// The asset that it belongs to, or its id.
  public var asset: Populated<Asset>?
  /// The name of the asset.
  public var assetName: String?
  /// What names it among the series of its asset.
  public var assetSeriesID: String?
  /// The time of its first value.
  public var minDate: TimeSeriesDate?
  /// The time of its last value.
  public var maxDate: TimeSeriesDate?
  /// The names of the values.
  public var metrics: [String]?
  /// The longest time that one bucket holds, in milliseconds.
  public var maxBucketTimeRange: Int64?
  /// The ids of other series.
  public var seriesReferences: [ID<TimeSeries>]?
  /// From when on values are deleted by themselves.
  public var autoDeleteData: TimeSeriesDate?
  /// From when on buckets are deleted by themselves.
  public var autoDeleteBucket: TimeSeriesDate?
  /// What the caller wants to know about it.
  public var metadata: JSONObject?
  /// When it was made.
  public var createdAt: Timestamp?
  /// When it was last saved.
  public var updatedAt: Timestamp?
  /// When it was put into the trash.
  public var deletedAt: Timestamp?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, description, readPermissions, readWritePermissions, asset = "assetRef", assetName = "assetRef$name"
    case assetSeriesID = "assetTsId", minDate, maxDate, metrics, maxBucketTimeRange, seriesReferences = "tsRef"
    case autoDeleteData = "autoDelData", autoDeleteBucket = "autoDelBucket", metadata, createdAt, updatedAt, deletedAt
    case wire
  }
}
