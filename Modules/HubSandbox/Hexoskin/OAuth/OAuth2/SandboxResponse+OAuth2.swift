import HubCrypto
import HubHTTP
import HubJSON

extension SandboxResponse {
  /// An answer of the token endpoint, its members in the order given and nothing beyond ASCII.
  static func token(_ status: Int, _ members: [(String, JSONValue)]) -> SandboxResponse {
    let text = members.map { "\(JSONValue.string($0.0)): \($0.1)" }.joined(separator: ", ")
    let body = text.utf16.reduce(into: "") { body, unit in
      if let scalar = Unicode.Scalar(unit), scalar.isASCII {
        body.unicodeScalars.append(scalar)
      } else {
        body += "\\u" + Hex.encode([UInt8(unit >> 8), UInt8(unit & 0xFF)])
      }
    }
    return SandboxResponse(
      status: status,
      fields: [.contentType: "application/json", .cacheControl: "no-store", .pragma: "no-cache"],
      body: Array("{\(body)}".utf8), isChunked: false)
  }
}
