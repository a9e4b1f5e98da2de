public import HubJSON

/// Changes of a record; what is not set is not sent.
public struct HexoskinRecordUpdate: HexoskinChange {
  /// When it begins.
  @Patch public var start: HexoTimestamp = 0
  /// When it ends.
  @Patch public var end: HexoTimestamp = 0
  /// Whose it is.
  @Patch public var user: HexoskinLink<HexoskinUser> = ""
  /// The device that recorded it.
  @Patch public var device: HexoskinLink<JSONObject>?
  /// What has become of it.
  @Patch public var status: HexoskinStatus = .complete
  /// The version of the device's own program.
  @Patch public var firmwareRevision: String = ""
  /// The device's own id.
  @Patch public var deviceID: String = ""

  private enum CodingKeys: String, CodingKey {
    case start, end, user, device, status, firmwareRevision = "firmware_rev", deviceID = "dev_id"
  }

  /// No changes.
  public init() {}
}
