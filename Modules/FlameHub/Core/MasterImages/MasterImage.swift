public import HubJSON
public import HubQuery

/// An image that analyses build on (wire page, section 4.2).
public struct MasterImage: FlameResource {
  /// The id.
  public var id: ID<MasterImage>
  /// The name.
  public var name: String
  /// The path in the repository of images.
  public var path: String?
  /// The path as people name it: `python/base`.
  public var virtualPath: String?
  /// The path of its group: `python`.
  public var groupVirtualPath: String?
  /// What it runs.
  public var command: String?
  /// What it runs it with.
  public var commandArguments: [CommandArgument]?
  /// How far its build is; Hub 0.8 says nothing of builds.
  public var buildStatus: ProcessStatus?
  /// How far its build is, in percent.
  public var buildProgress: Int?
  /// The hash of what was built.
  public var buildHash: String?
  /// The size of what was built, in bytes.
  public var buildSize: Int?
  /// When it was made.
  public var createdAt: Timestamp
  /// When it was last saved.
  public var updatedAt: Timestamp
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
