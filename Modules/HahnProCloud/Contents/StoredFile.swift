public import HubJSON

/// A file in the storage (wire page, section 7, "Storage").
public struct StoredFile: Codable, Hashable, Sendable {
  /// The id.
  public var id: String
  /// The name.
  public var filename: String?
  /// The media type.
  public var mimetype: String?
  /// The size in bytes.
  public var size: Int64?
  /// When it was made.
  public var createdAt: Timestamp?
  /// Where it is: `s3` or `mongo`; the server may know more.
  public var provider: String?
  /// What it is: `original`, `preview-sm`, `preview-md`, `preview-lg` or `preview-xl`; the server may know more.
  public var type: String?
  /// The MD5 of its bytes, in hexadecimal.
  public var md5: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
