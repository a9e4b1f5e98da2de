import HubHTTP
import HubJSON

/// An answer before the fields that all answers have.
struct HubAnswer: Sendable {
  enum Content: Sendable {
    case none
    case json(JSONValue)
    /// A record, in its envelope where the generation has one, with the names of the resource, if it is of one.
    case record(JSONObject, Resource?, meta: JSONObject)
    case page(HubPage)
    /// What paths and methods without a route are answered with (flame-hub.md, 6.3 and 10.3).
    case noRoute
    case text(String, type: String)
    /// Files and archives, which are made while they are sent.
    case stream(ContentStream, type: String)
    /// None yet: the body of the upload is to be read first.
    case upload(AdmittedUpload)
  }

  var status: Int
  var content: Content
  var fields = HTTPFields()
  /// Whether a weak `ETag` is sent: every JSON answer of a route has one, the answer for no route has none.
  var isTagged = true

  static func json(_ status: Int, _ value: JSONValue) -> HubAnswer {
    HubAnswer(status: status, content: .json(value))
  }

  /// A record (flame-hub.md, 4.0).
  static func record(_ status: Int, _ record: JSONObject, of resource: Resource? = nil, meta: JSONObject = [:])
    -> HubAnswer
  {
    HubAnswer(status: status, content: .record(record, resource, meta: meta))
  }

  static let noRoute = HubAnswer(status: 404, content: .noRoute, isTagged: false)
}
