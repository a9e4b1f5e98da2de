import HubErrors
import HubHTTP
public import HubJSON
public import HubQuery
@_spi(Backend) public import HubTransport

extension HahnProCalls where Resource == TimeSeries {
  /// The call that adds values to a series of an asset by its name.
  public func addValues(_ values: AssetValues, toAsset asset: ID<Asset>) throws -> Call<TimeSeries> {
    let endpoint = TimeSeriesEndpoints.addToAsset
    return .json(
      endpoint, arguments: ["asset": asset.rawValue],
      body: .bytes(try values.json(endpoint.name), mediaType: "application/json"), decoder: HubJSONDecoder())
  }

  /// The call that adds values to several series of an asset by their names.
  public func addManyValues(_ values: [AssetValues], toAsset asset: ID<Asset>) throws -> Call<[AssetValuesResult]> {
    let endpoint = TimeSeriesEndpoints.addManyToAsset
    guard !values.isEmpty else { throw InvalidRequestError(operation: endpoint.name, "there is nothing to add") }
    let objects = try values.map { try $0.json(endpoint.name) }
    let bytes = [UInt8(ascii: "[")] + Array(objects.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "]")]
    return .json(
      endpoint, arguments: ["asset": asset.rawValue], body: .bytes(bytes, mediaType: "application/json"),
      decoder: HubJSONDecoder())
  }

  /// The call of the last values of an asset's series, by their names.
  public func recentValues(ofAsset asset: ID<Asset>, names: [String]? = nil) -> Call<JSONObject> {
    let query = names.map { [QueryItem("names", $0.joined(separator: ","))] } ?? []
    return .json(
      TimeSeriesEndpoints.recentOfAsset, arguments: ["asset": asset.rawValue], query: query,
      decoder: HubJSONDecoder())
  }
}
