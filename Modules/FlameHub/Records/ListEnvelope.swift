import HubJSON
import HubQuery

/// A list as the Hub sends it: `{"data":[…],"meta":{…}}`.
struct ListEnvelope<Resource: FlameResource>: Decodable, Sendable {
  var data: [Resource]
  var meta: JSONObject?

  /// The page; the list goes on after it unless the Hub's total says otherwise.
  func page(offset: Int) -> Page<Resource> {
    let meta = ResponseMeta(meta ?? JSONObject())
    let (end, isBeyond) = (meta.offset ?? offset).addingReportingOverflow(data.count)
    let goesOn = !data.isEmpty && !isBeyond && end < meta.total ?? .max
    return Page(items: data, meta: meta, next: goesOn ? PageCursor(offset: end) : nil)
  }
}

extension ResponseMeta {
  /// What the Hub says in `meta` (wire page, section 3.3).
  init(_ object: JSONObject) {
    var members = object
    self.init(
      total: Self.take("total", &members), limit: Self.take("limit", &members), offset: Self.take("offset", &members))
    self.members = members
  }

  private static func take(_ name: String, _ members: inout JSONObject) -> Int? {
    guard let value = members[name]?.intValue, let number = Int(exactly: value) else { return nil }
    members[name] = nil
    return number
  }
}
