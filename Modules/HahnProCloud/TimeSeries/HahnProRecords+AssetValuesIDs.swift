public import HubJSON
public import HubQuery
public import HubTransport

extension HahnProRecords where Resource == TimeSeries {
  /// Adds values to a series of an asset by its id as text; see `addValues(_:toAsset:options:)`.
  @discardableResult
  public func addValues(
    _ values: AssetValues, toAsset asset: String, options: RequestOptions = RequestOptions()
  ) async throws -> TimeSeries {
    try await addValues(values, toAsset: HubQuery.ID<Asset>(asset), options: options)
  }

  /// Adds values to several series of an asset by its id as text; see `addManyValues(_:toAsset:options:)`.
  @discardableResult
  public func addManyValues(
    _ values: [AssetValues], toAsset asset: String, options: RequestOptions = RequestOptions()
  ) async throws -> [AssetValuesResult] {
    try await addManyValues(values, toAsset: HubQuery.ID<Asset>(asset), options: options)
  }

  /// The last values of the series of an asset by its id as text; see `recentValues(ofAsset:names:options:)`.
  public func recentValues(
    ofAsset asset: String, names: [String]? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> JSONObject {
    try await recentValues(ofAsset: HubQuery.ID<Asset>(asset), names: names, options: options)
  }

  /// The series of an asset by its id as text; see `list(ofAsset:names:options:)`.
  public func list(
    ofAsset asset: String, names: [String]? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> Page<TimeSeries> {
    try await list(ofAsset: HubQuery.ID<Asset>(asset), names: names, options: options)
  }
}
