import HubErrors
import HubHTTP
import HubTesting
import HubTransport

/// What a stub does with a request.
enum Reply: Sendable {
  case status(Int, HTTPFields = [:], body: String = "{}", type: String? = "application/json")
  case failure(TransportError.Kind, TransportError.Reach, isReused: Bool = false)

  static let ok = Reply.status(200, body: "done")

  static func redirect(_ status: Int = 302, _ location: String) -> Reply { .status(status, [.location: location]) }

  func give() throws -> ReceivedResponse {
    switch self {
    case .status(let code, var fields, let body, let type):
      if fields[.contentType] == nil { fields[.contentType] = type }
      let head = HTTPResponse(status: .init(code: code), headerFields: fields)
      return ReceivedResponse(head: head, body: BodyChunks(Array(body.utf8)))
    case .failure(let kind, let reach, let isReused):
      throw TransportError(kind, reach: reach, peer: "hub.example.org", reason: "stub", isReusedConnection: isReused)
    }
  }
}
