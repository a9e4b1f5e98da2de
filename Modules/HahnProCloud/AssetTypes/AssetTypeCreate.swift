public import HubJSON
public import HubQuery

/// What a new type of assets is made of; what is nil is not sent.
public struct AssetTypeCreate: HahnProDraft {
  /// The name.
  public var name: String
  /// The roles that may read it: roles of the caller.
  public var readPermissions: [String]
  /// The roles that may read and change it: roles of the caller, one at least.
  public var readWritePermissions: [String]
  /// The JSON schema of the assets' data.
  public var typeSchema: JSONValue
  /// How the data are laid out.
  public var uiSchema: JSONValue
  /// The tags.
  public var tags: [String]?
  /// The types that parents of such assets may have.
  public var allowedParents: [ID<AssetType>]?
  /// The type that it refines.
  public var supertype: ID<AssetType>?

  /// A type of assets.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - readPermissions: The roles that may read it.
  ///   - readWritePermissions: The roles that may read and change it.
  ///   - typeSchema: The JSON schema of the assets' data.
  ///   - uiSchema: How the data are laid out.
  ///   - tags: The tags.
  ///   - allowedParents: The types that parents of such assets may have.
  ///   - supertype: The type that it refines.
  public init(
    name: String, readPermissions: [String], readWritePermissions: [String], typeSchema: JSONValue = [:],
    uiSchema: JSONValue = [:], tags: [String]? = nil, allowedParents: [ID<AssetType>]? = nil,
    supertype: (any Reference<AssetType>)? = nil
  ) {
    self.name = name
    self.readPermissions = readPermissions
    self.readWritePermissions = readWritePermissions
    self.typeSchema = typeSchema
    self.uiSchema = uiSchema
    self.tags = tags
    self.allowedParents = allowedParents
    self.supertype = supertype?.reference
  }
}
