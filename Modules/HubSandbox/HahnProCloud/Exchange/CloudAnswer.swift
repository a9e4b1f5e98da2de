import HubHTTP
import HubJSON

/// An answer of the services.
enum CloudAnswer: Sendable {
  case json(Int, JSONValue)
  case bytes([UInt8], type: String)
  case empty(Int)

  var response: SandboxResponse {
    switch self {
    case .json(let status, let value):
      SandboxResponse(
        status: status, fields: [.contentType: "application/json; charset=utf-8"], body: value.serialized(),
        isChunked: false)
    case .bytes(let bytes, let type):
      SandboxResponse(status: 200, fields: [.contentType: type], body: bytes, isChunked: false)
    case .empty(let status):
      SandboxResponse(status: status, isChunked: false)
    }
  }
}
