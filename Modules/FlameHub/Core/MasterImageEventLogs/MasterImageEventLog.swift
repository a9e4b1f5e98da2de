public import HubJSON
public import HubQuery

/// What happened to an image; only in Hub 0.8 (wire page, section 10.1).
public struct MasterImageEventLog: FlameResource {
  /// The id.
  public var id: ID<MasterImageEventLog>
  /// What happened.
  public var name: String
  /// More about it; absent where there is nothing to say.
  public var data: JSONObject?
  /// Whether the record goes away by itself.
  public var expiring: Bool
  /// When it does.
  public var expiresAt: Timestamp
  /// The image, nil when the event is about none or the image is gone.
  public var masterImageID: ID<MasterImage>?
  /// The image itself, when it is included.
  public var masterImage: MasterImage?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, name, data, expiring, expiresAt, masterImageID = "masterImageId", masterImage, createdAt, updatedAt, wire
  }
}
