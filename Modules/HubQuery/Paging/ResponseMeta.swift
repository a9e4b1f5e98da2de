public import HubJSON

/// What a server says about an answer beside its data.
public struct ResponseMeta: Hashable, Sendable {
  /// How many items there are in all, nil when the server does not say.
  public var total: Int?

  /// The most items of a page, as the server applied it.
  public var limit: Int?

  /// How many items come before the page, as the server applied it.
  public var offset: Int?

  /// Every other member.
  public var members: JSONObject

  /// What a server says.
  public init(total: Int? = nil, limit: Int? = nil, offset: Int? = nil, members: JSONObject = JSONObject()) {
    self.total = total
    self.limit = limit
    self.offset = offset
    self.members = members
  }
}
