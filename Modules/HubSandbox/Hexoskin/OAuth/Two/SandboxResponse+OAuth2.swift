import HubHTTP
import HubJSON

extension SandboxResponse {
  /// An answer of the token endpoint, its members in the order given.
  static func token(_ status: Int, _ members: [(String, JSONValue)]) -> SandboxResponse {
    let body = members.map { "\(JSONValue.string($0.0)): \($0.1)" }.joined(separator: ", ")
    return SandboxResponse(
      status: status,
      fields: [.contentType: "application/json", .cacheControl: "no-store", .pragma: "no-cache"],
      body: Array("{\(body)}".utf8), isChunked: false)
  }
}
