public import HubJSON
public import HubQuery

/// What a new asset is made of; what is nil is not sent.
public struct AssetCreate: HahnProDraft {
  /// The name.
  public var name: String
  /// The type.
  public var type: ID<AssetType>
  /// The roles that may read it: roles of the caller.
  public var readPermissions: [String]
  /// The roles that may read and change it: roles of the caller, one at least.
  public var readWritePermissions: [String]
  /// The asset that it is a part of.
  public var parent: ID<Asset>?
  /// The tags.
  public var tags: [String]?
  /// What the schema of its type asks for.
  public var data: JSONValue?
  /// The contents that are attached.
  public var attachments: [ID<Content>]?
  /// The key in a foreign system.
  public var externalKey: String?
  /// Other names.
  public var aliases: [String]?

  /// An asset.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - type: The type.
  ///   - readPermissions: The roles that may read it.
  ///   - readWritePermissions: The roles that may read and change it.
  ///   - parent: The asset that it is a part of.
  ///   - tags: The tags.
  ///   - data: What the schema of its type asks for.
  public init(
    name: String, type: some Reference<AssetType>, readPermissions: [String], readWritePermissions: [String],
    parent: (any Reference<Asset>)? = nil, tags: [String]? = nil, data: JSONValue? = nil
  ) {
    self.name = name
    self.type = type.reference
    self.readPermissions = readPermissions
    self.readWritePermissions = readWritePermissions
    self.parent = parent?.reference
    self.tags = tags
    self.data = data
  }

  /// An asset of a type by its id as text.
  public init(
    name: String, type: String, readPermissions: [String], readWritePermissions: [String], parent: ID<Asset>? = nil,
    tags: [String]? = nil, data: JSONValue? = nil
  ) {
    self.init(
      name: name, type: ID<AssetType>(type), readPermissions: readPermissions,
      readWritePermissions: readWritePermissions, parent: parent, tags: tags, data: data)
  }
}
