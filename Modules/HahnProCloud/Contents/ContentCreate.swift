/// What a new content is made of whose file is in the storage already; files are uploaded with
/// ``HahnProRecords/upload(_:readPermissions:readWritePermissions:options:progress:)``.
public struct ContentCreate: HahnProDraft {
  /// The file's name.
  public var filename: String
  /// The id of the file in the storage.
  public var fileID: String
  /// The file's media type.
  public var mimetype: String
  /// The file's size in bytes.
  public var size: Int64
  /// The roles that may read it: roles of the caller.
  public var readPermissions: [String]
  /// The roles that may read and change it: roles of the caller, one at least.
  public var readWritePermissions: [String]
  /// The tags.
  public var tags: [String]?

  /// A content.
  public init(
    filename: String, fileID: String, mimetype: String, size: Int64, readPermissions: [String],
    readWritePermissions: [String], tags: [String]? = nil
  ) {
    self.filename = filename
    self.fileID = fileID
    self.mimetype = mimetype
    self.size = size
    self.readPermissions = readPermissions
    self.readWritePermissions = readWritePermissions
    self.tags = tags
  }

  private enum CodingKeys: String, CodingKey {
    case filename, fileID = "fileId", mimetype, size, readPermissions, readWritePermissions, tags
  }
}
