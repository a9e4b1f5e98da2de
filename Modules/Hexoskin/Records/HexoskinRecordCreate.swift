public import HubJSON
public import HubQuery

/// What a new record is made of; what is nil is not sent.
public struct HexoskinRecordCreate: HexoskinDraft {
  /// When it begins.
  public var start: HexoTimestamp
  /// When it ends.
  public var end: HexoTimestamp
  /// Whose it is.
  public var user: HexoskinLink<HexoskinUser>
  /// The device that recorded it.
  public var device: HexoskinLink<JSONObject>?
  /// What has become of it.
  public var status: HexoskinStatus?
  /// The version of the device's own program.
  public var firmwareRevision: String?
  /// The device's own id.
  public var deviceID: String?

  private enum CodingKeys: String, CodingKey {
    case start, end, user, device, status, firmwareRevision = "firmware_rev", deviceID = "dev_id"
  }

  /// A record.
  ///
  /// - Parameters:
  ///   - start: When it begins.
  ///   - end: When it ends.
  ///   - user: Whose it is.
  ///   - device: The device that recorded it.
  ///   - status: What has become of it.
  ///   - firmwareRevision: The version of the device's own program.
  ///   - deviceID: The device's own id.
  public init(
    start: HexoTimestamp, end: HexoTimestamp, user: HexoskinLink<HexoskinUser>,
    device: HexoskinLink<JSONObject>? = nil, status: HexoskinStatus? = nil, firmwareRevision: String? = nil,
    deviceID: String? = nil
  ) {
    self.start = start
    self.end = end
    self.user = user
    self.device = device
    self.status = status
    self.firmwareRevision = firmwareRevision
    self.deviceID = deviceID
  }

  /// A record of a user that is given by id or as itself.
  ///
  /// - Parameters:
  ///   - start: When it begins.
  ///   - end: When it ends.
  ///   - user: Whose it is.
  ///   - device: The device that recorded it.
  public init(
    start: HexoTimestamp, end: HexoTimestamp, user: some Reference<HexoskinUser>,
    device: HexoskinLink<JSONObject>? = nil
  ) {
    self.init(start: start, end: end, user: HexoskinLink(user), device: device, status: nil)
  }
}
