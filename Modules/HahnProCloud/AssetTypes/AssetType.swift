public import HubJSON
public import HubQuery

/// A type of assets, with the schema of their data (wire page, sections 7 and 18.8).
public struct AssetType: HahnProResource {
  /// What a new one is made of.
  public typealias Create = AssetTypeCreate

  /// The id.
  public var id: ID<AssetType>
  /// The name.
  public var name: String
  /// The roles that may read it.
  public var readPermissions: [String]
  /// The roles that may read and change it.
  public var readWritePermissions: [String]
  /// The tags.
  public var tags: [String]?
  /// The ids of the types that parents of such assets may have.
  public var allowedParents: [ID<AssetType>]?
  /// The type that it refines, or its id.
  public var supertype: Populated<AssetType>?
  /// The name of the type that it refines.
  public var supertypeName: String?
  /// The JSON schema of the assets' data.
  public var typeSchema: JSONValue?
  /// How the data are laid out.
  public var uiSchema: JSONValue?
  /// Templates, or their ids.
  public var templates: [JSONValue]?
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
    case id, name, readPermissions, readWritePermissions, tags, allowedParents, supertype
    case supertypeName = "supertype$name", typeSchema, uiSchema, templates, author, revision, owner, createdBy
    case updatedBy, createdAt, updatedAt, deletedAt, wire
  }
}
