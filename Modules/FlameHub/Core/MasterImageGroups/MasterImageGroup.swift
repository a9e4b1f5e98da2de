public import HubJSON
public import HubQuery

/// A group of images (wire page, section 4.2).
public struct MasterImageGroup: FlameResource {
  /// The id.
  public var id: ID<MasterImageGroup>
  /// The name.
  public var name: String
  /// The path in the repository of images.
  public var path: String?
  /// The path as people name it.
  public var virtualPath: String?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
