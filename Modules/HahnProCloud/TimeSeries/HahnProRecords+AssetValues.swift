public import HubJSON
public import HubQuery
public import HubTransport

extension HahnProRecords where Resource == TimeSeries {
  /// Adds values to a series of an asset by its name; the series is made when there is none.
  ///
  /// - Parameters:
  ///   - values: The values, and what a new series is made of.
  ///   - asset: The asset.
  ///   - options: What this call does differently.
  /// - Returns: The series.
  /// - Throws: ``RolesNotHeld`` before anything is sent; `HubAPIError` when the server refuses, and the other errors of
  ///   `Pipeline.run`.
  @discardableResult
  public func addValues(
    _ values: AssetValues, toAsset asset: some Reference<Asset>, options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeries {
    let call = try calls.addValues(values, toAsset: asset.reference)
    try await connection.check(
      values.readPermissions + values.readWritePermissions, operation: call.endpoint.name, options)
    return try await connection.run(call, options)
  }

  /// Adds values to several series of an asset by their names; each succeeds or fails on its own.
  ///
  /// - Parameters:
  ///   - values: The values, and what new series are made of.
  ///   - asset: The asset.
  ///   - options: What this call does differently.
  /// - Returns: What became of each.
  /// - Throws: As `addValues(_:toAsset:options:)`.
  @discardableResult
  public func addManyValues(
    _ values: [AssetValues], toAsset asset: some Reference<Asset>, options: RequestOptions = RequestOptions()
  ) async throws -> [AssetValuesResult] {
    let call = try calls.addManyValues(values, toAsset: asset.reference)
    try await connection.check(
      values.flatMap { $0.readPermissions + $0.readWritePermissions }, operation: call.endpoint.name, options)
    return try await connection.run(call, options)
  }

  /// The last values of an asset's series, by their names.
  ///
  /// - Parameters:
  ///   - asset: The asset.
  ///   - names: The names of the series, nil for all.
  ///   - options: What this call does differently.
  /// - Returns: The values by the names of the series, as they were received.
  /// - Throws: `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func recentValues(
    ofAsset asset: some Reference<Asset>, names: [String]? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> JSONObject {
    try await connection.run(calls.recentValues(ofAsset: asset.reference, names: names), options)
  }
}
