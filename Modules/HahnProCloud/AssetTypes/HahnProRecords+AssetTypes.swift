import HubHTTP
public import HubQuery
public import HubTransport

extension HahnProRecords where Resource == AssetType {
  /// Deletes an asset type, and what refers to it (wire page, section 18.1).
  ///
  /// - Parameters:
  ///   - id: The asset type.
  ///   - force: Whether it is deleted for good at once; nil sends nothing.
  ///   - removeSubtypes: Whether the types of which it is the supertype are deleted, too; nil sends nothing.
  ///   - removeFromAllowedParents: Whether it is struck from the allowed parents of other types; nil sends nothing.
  ///   - options: What this call does differently.
  /// - Returns: The asset type as it was, nil when the server answers something else.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func delete(
    _ id: some Reference<AssetType>, force: Bool? = nil, removeSubtypes: Bool?, removeFromAllowedParents: Bool?,
    options: RequestOptions = RequestOptions()
  ) async throws -> AssetType? {
    let parameters =
      (removeSubtypes.map { [QueryItem("removeSubtypesOfSupertype", "\($0)")] } ?? [])
      + (removeFromAllowedParents.map { [QueryItem("removeFromAllowedParents", "\($0)")] } ?? [])
    return try await connection.run(calls.delete(id.reference, force: force, parameters: parameters), options)
  }

  /// Deletes an asset type by its id as text; see
  /// `delete(_:force:removeSubtypes:removeFromAllowedParents:options:)`.
  @discardableResult
  public func delete(
    _ id: String, force: Bool? = nil, removeSubtypes: Bool?, removeFromAllowedParents: Bool?,
    options: RequestOptions = RequestOptions()
  ) async throws -> AssetType? {
    try await delete(
      HubQuery.ID<AssetType>(id), force: force, removeSubtypes: removeSubtypes,
      removeFromAllowedParents: removeFromAllowedParents, options: options)
  }
}
