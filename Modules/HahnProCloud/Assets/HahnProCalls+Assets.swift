public import HubErrors
import HubHTTP
import HubJSON
public import HubQuery
@_spi(Backend) public import HubTransport

extension HahnProCalls where Resource == Asset {
  /// The call that counts assets; see ``HahnProRecords/count(where:options:)``.
  public func count(_ filter: Filter<Asset>? = nil) throws(InvalidRequestError) -> Call<Int> {
    let query = ListQuery(filter: filter, page: .serverDefault)
    let items = try items(query, AssetEndpoints.count)
    return .json(
      AssetEndpoints.count, query: items.isEmpty ? [QueryItem("filter", "")] : items, decoder: HubJSONDecoder())
  }

  /// The call that uploads a file and attaches it to an asset.
  public func addAttachment(_ upload: ContentUpload, to asset: ID<Asset>, random: any RandomSource) throws -> Call<
    Asset
  > {
    let endpoint = AssetEndpoints.addAttachment
    return .json(
      endpoint, arguments: try arguments(asset, endpoint), body: try upload.body(endpoint.name, random: random),
      decoder: HubJSONDecoder())
  }

  /// The call that lists the contents of an asset.
  public func attachments(of asset: ID<Asset>) throws(InvalidRequestError) -> Call<Page<Content>> {
    let endpoint = AssetEndpoints.attachments
    return Call<PageEnvelope<Content>>.json(
      endpoint, arguments: try arguments(asset, endpoint), decoder: HubJSONDecoder()
    ).map { $0.page(asked: .serverDefault) }
  }
}
