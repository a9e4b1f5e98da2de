public import HubJSON
public import HubQuery

/// An asset: a thing, with a type and perhaps a parent (wire page, sections 7 and 18.8).
public struct Asset: HahnProResource {
  /// What a new one is made of.
  public typealias Create = AssetCreate

  /// The id.
  public var id: ID<Asset>
  /// The name.
  public var name: String
  /// The type, or its id.
  public var type: Populated<AssetType>
  /// The name of the type.
  public var typeName: String?
  /// The roles that may read it.
  public var readPermissions: [String]
  /// The roles that may read and change it.
  public var readWritePermissions: [String]
  /// The asset that it is a part of, or its id.
  public var parent: Populated<Asset>?
  /// The name of the parent.
  public var parentName: String?
  /// The ids of all assets above it.
  public var ancestors: [ID<Asset>]?
  /// The tags.
  public var tags: [String]?
  /// Relations to others.
  public var relations: [JSONValue]?
  /// What the schema of its type asks for.
  public var data: JSONValue?
  /// The id of an image.
  public var image: String?
  /// The ids of the contents that are attached.
  public var attachments: [ID<Content>]?
  /// The ids of the endpoints that are notified.
  public var notificationEndpoints: [String]?
  /// The key in a foreign system.
  public var externalKey: String?
  /// Other names.
  public var aliases: [String]?
  /// What its name is translated by.
  public var translationID: String?
  /// The name of who made it.
  public var author: String?
  /// How often it was saved.
  public var revision: Int?
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
    case id, name, type, typeName = "type$name", readPermissions, readWritePermissions, parent
    case parentName = "parent$name", ancestors, tags, relations, data, image, attachments, notificationEndpoints
    case externalKey, aliases, translationID = "translationId", author, revision, owner, createdBy, updatedBy
    case createdAt, updatedAt, deletedAt, wire
  }
}
