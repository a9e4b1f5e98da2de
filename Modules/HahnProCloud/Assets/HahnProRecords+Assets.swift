import HubHTTP
public import HubQuery
public import HubTransport

extension HahnProRecords where Resource == Asset {
  /// How many assets match (since platform 2025.5).
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - options: What this call does differently.
  /// - Returns: The number.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func count(where filter: Filter<Asset>? = nil, options: RequestOptions = RequestOptions()) async throws -> Int
  {
    try await connection.run(calls.count(filter), options)
  }

  /// The assets that are parts of one; see ``list(where:sort:page:populate:language:options:)``.
  public func children(
    of parent: some Reference<Asset>, sort: Sort<Asset>? = nil, page: PageRequest = .default,
    populate: [Relation<Asset>] = [], options: RequestOptions = RequestOptions()
  ) async throws -> Page<Asset> {
    try await list(where: .parent == parent.reference, sort: sort, page: page, populate: populate, options: options)
  }

  /// Uploads a file and attaches it to an asset.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - asset: The asset.
  ///   - readPermissions: The roles that may read the content.
  ///   - readWritePermissions: The roles that may read and change the content.
  ///   - options: What this call does differently; without a time of its own the call has one that grows with the file.
  ///   - progress: Is told how much of the request has been handed over.
  /// - Returns: The asset, with the content among its attachments.
  /// - Throws: ``RolesNotHeld`` before anything is sent; `FileError` when the file cannot be read; `HubAPIError` when the
  ///   server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func addAttachment(
    _ file: UploadFile, to asset: some Reference<Asset>, readPermissions: [String], readWritePermissions: [String],
    options: RequestOptions = RequestOptions(), progress: ProgressHandler? = nil
  ) async throws -> Asset {
    let upload = ContentUpload(
      file, readPermissions: readPermissions, readWritePermissions: readWritePermissions, progress: progress)
    let call = try calls.addAttachment(upload, to: asset.reference, random: connection.random)
    return try await connection.upload(call, upload, options)
  }

  /// The contents that are attached to an asset.
  ///
  /// - Parameters:
  ///   - asset: The asset.
  ///   - options: What this call does differently.
  /// - Returns: The contents.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func attachments(
    of asset: some Reference<Asset>, options: RequestOptions = RequestOptions()
  ) async throws -> Page<Content> {
    try await connection.run(calls.attachments(of: asset.reference), options)
  }

  /// Deletes an asset, and what is below it.
  ///
  /// - Parameters:
  ///   - id: The asset.
  ///   - force: Whether it is deleted for good at once; nil sends nothing.
  ///   - removeChildren: Whether the assets below it are deleted, too.
  ///   - options: What this call does differently.
  /// - Returns: The asset as it was, nil when the server answers something else.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func delete(
    _ id: some Reference<Asset>, force: Bool? = nil, removeChildren: Bool, options: RequestOptions = RequestOptions()
  ) async throws -> Asset? {
    let parameters = [QueryItem("removeChildren", "\(removeChildren)")]
    return try await connection.run(calls.delete(id.reference, force: force, parameters: parameters), options)
  }
}
