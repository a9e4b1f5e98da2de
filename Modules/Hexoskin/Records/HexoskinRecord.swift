public import HubJSON
public import HubQuery

/// A record: what a shirt has recorded without a break (wire page, section 10.2).
public struct HexoskinRecord: CreatableSnapshot, UpdatableSnapshot, DeletableSnapshot {
  /// What a new one is made of.
  public typealias Create = HexoskinRecordCreate
  /// What is changed.
  public typealias Update = HexoskinRecordUpdate

  /// The id.
  public var id: HubQuery.ID<HexoskinRecord> { ID("\(number)") }
  /// The id as a number.
  public var number: Int64
  /// Whose it is; the server nests the user.
  public var user: HexoskinLink<HexoskinUser>
  /// The device that recorded it.
  public var device: HexoskinLink<JSONObject>?
  /// When it begins.
  public var start: HexoTimestamp
  /// When it ends.
  public var end: HexoTimestamp
  /// When it begins, as an instant.
  public var startDate: Timestamp?
  /// How long it is, in seconds.
  public var duration: Double?
  /// What has become of it; ``HexoskinStatus/realtime`` until the device was synchronised.
  public var status: HexoskinStatus?
  /// The version of the device's own program.
  public var firmwareRevision: String?
  /// The device's own id.
  public var deviceID: String?
  /// What uploaded it.
  public var softwareUID: String?
  /// The version of the protocol by which it was uploaded.
  public var softwareProtocol: Int?
  /// How many pages were uploaded.
  public var pages: Int?
  /// How many time lines were uploaded.
  public var uploadedTimelines: Int?
  /// What is there of each datatype.
  public var dataStatus: JSONValue?
  /// A description by the device, as base64; its form is not known (wire page, section 8.5).
  public var data: String?
  /// When it last changed.
  public var lastModified: Timestamp?
  /// The versions of what computed the channels.
  public var algorithms: JSONValue?
  /// When it begins by the device's own clock.
  public var deviceStart: HexoTimestamp?
  /// What was worn.
  public var garment: JSONValue?
  /// The URI, relative to the server.
  public var resourceURI: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case number = "id", user, device, start, end, startDate = "start_date", duration, status
    case firmwareRevision = "firmware_rev", deviceID = "dev_id", softwareUID = "soft_uid"
    case softwareProtocol = "soft_protocole", pages = "npages", uploadedTimelines = "n_uploaded_timelines"
    case dataStatus = "data_status", data, lastModified = "last_modified", algorithms = "algo"
    case deviceStart = "device_start", garment, resourceURI = "resource_uri", wire
  }
}
