public import HubQuery
import HubJSON

/// A record, and what the Hub says about it.
public struct Record<Resource: FlameResource>: Hashable, Sendable {
  /// The record.
  public var item: Resource

  /// What the Hub says about it.
  public var meta: ResponseMeta
}

extension Record: Decodable {
  private enum CodingKeys: String, CodingKey {
    case data, meta
  }

  /// Reads `{"data":…,"meta":…}`; `meta` may be absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    item = try container.decode(Resource.self, forKey: .data)
    meta = ResponseMeta(try container.decodeIfPresent(JSONObject.self, forKey: .meta) ?? JSONObject())
  }
}
