public import HubJSON
public import HubQuery

/// A content: what is known about a file (wire page, sections 7 and 18.8).
public struct Content: HahnProResource {
  /// What a new one is made of, where the file is there already.
  public typealias Create = ContentCreate

  /// The id.
  public var id: ID<Content>
  /// The id of the file in the storage.
  public var fileID: String?
  /// The file's name.
  public var filename: String
  /// The file's media type.
  public var mimetype: String?
  /// The file's size in bytes.
  public var size: Int64?
  /// The roles that may read it.
  public var readPermissions: [String]
  /// The roles that may read and change it.
  public var readWritePermissions: [String]
  /// What it is.
  public var description: String?
  /// The tags.
  public var tags: [String]?
  /// The ids of the assets that it is attached to.
  public var assets: [ID<Asset>]?
  /// The file, and what was derived from it.
  public var files: [StoredFile]?
  /// What was read in it, or the id of that.
  public var analysis: JSONValue?
  /// Whom it belongs to.
  public var owner: Owner?
  /// Who made it.
  public var createdBy: Author?
  /// Who saved it last.
  public var updatedBy: Author?
  /// When it was made.
  public var createdAt: Timestamp?
  /// When it was last saved.
  public var updatedAt: Timestamp?
  /// When it was put into the trash.
  public var deletedAt: Timestamp?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case id, fileID = "fileId", filename, mimetype, size, readPermissions, readWritePermissions, description, tags
    case assets, files, analysis, owner, createdBy, updatedBy, createdAt, updatedAt, deletedAt, wire
  }
}
