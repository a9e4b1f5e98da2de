import HubHTTP
import HubJSON

/// An answer before the fields that all answers have.
struct HubAnswer: Sendable {
  enum Content: Sendable {
    case none
    case json(JSONValue)
    case text(String, type: String)
    case bytes([UInt8], type: String)
  }

  var status: Int
  var content: Content
  var fields = HTTPFields()
  /// Whether a weak `ETag` is sent: every JSON answer of a route has one, the answer for no route has none.
  var isTagged = true

  static func json(_ status: Int, _ value: JSONValue) -> HubAnswer {
    HubAnswer(status: status, content: .json(value))
  }

  /// A record in its envelope (flame-hub.md, 4.0).
  static func record(_ status: Int, _ record: JSONObject, meta: JSONObject = [:]) -> HubAnswer {
    .json(status, ["data": .object(record), "meta": .object(meta)])
  }

  /// The third error shape, of paths and methods without a route (flame-hub.md, 6.3).
  static let noRoute = HubAnswer(
    status: 404, content: .json(["status": 404, "message": "Not Found"]), isTagged: false)
}
