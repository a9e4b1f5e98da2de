public import HubErrors
import HubJSON
public import HubQuery
@_spi(Backend) public import HubTransport

extension HahnProCalls where Resource == Content {
  /// The call that uploads a file.
  public func upload(_ upload: ContentUpload, random: any RandomSource) throws -> Call<Content> {
    let endpoint = ContentEndpoints.upload
    return .json(endpoint, body: try upload.body(endpoint.name, random: random), decoder: HubJSONDecoder())
  }

  /// The call that downloads a file.
  public func download(_ id: ID<Content>) throws(InvalidRequestError) -> Call<[UInt8]> {
    let endpoint = ContentEndpoints.download
    return Call(endpoint, arguments: try arguments(id, endpoint), headerFields: [.accept: "*/*"]) { $1 }
  }
}
