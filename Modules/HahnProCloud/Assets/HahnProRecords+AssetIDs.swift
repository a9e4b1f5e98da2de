public import HubQuery
public import HubTransport

extension HahnProRecords where Resource == Asset {
  /// The assets that are parts of one by its id as text; see `children(of:sort:page:populate:options:)`.
  public func children(
    of parent: String, sort: Sort<Asset>? = nil, page: PageRequest = .default, populate: [Relation<Asset>] = [],
    options: RequestOptions = RequestOptions()
  ) async throws -> Page<Asset> {
    try await children(of: HubQuery.ID<Asset>(parent), sort: sort, page: page, populate: populate, options: options)
  }

  /// Uploads a file and attaches it to an asset by its id as text; see
  /// `addAttachment(_:to:readPermissions:readWritePermissions:options:progress:)`.
  @discardableResult
  public func addAttachment(
    _ file: UploadFile, to asset: String, readPermissions: [String], readWritePermissions: [String],
    options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Asset {
    try await addAttachment(
      file, to: HubQuery.ID<Asset>(asset), readPermissions: readPermissions,
      readWritePermissions: readWritePermissions, options: options, progress: progress)
  }

  /// The contents that are attached to an asset by its id as text; see `attachments(of:options:)`.
  public func attachments(
    of asset: String, options: RequestOptions = RequestOptions()
  ) async throws -> Page<Content> {
    try await attachments(of: HubQuery.ID<Asset>(asset), options: options)
  }

  /// Deletes an asset by its id as text, and what is below it; see `delete(_:force:removeChildren:options:)`.
  @discardableResult
  public func delete(
    _ id: String, force: Bool? = nil, removeChildren: Bool, options: RequestOptions = RequestOptions()
  ) async throws -> Asset? {
    try await delete(HubQuery.ID<Asset>(id), force: force, removeChildren: removeChildren, options: options)
  }
}
