import HubHTTP
import HubJSON

/// What a resource answers with: JSON, or nothing, and where what was made is.
struct ObjectAnswer: Sendable {
  let json: JSONValue?
  /// The path of what was made.
  let location: String?

  var members: JSONObject? { json?.objectValue }

  init(_ head: HTTPResponse, _ bytes: [UInt8], _ paths: HexoskinPaths) throws {
    json = bytes.isEmpty ? nil : try JSONValue(parsing: bytes)
    location = head.headerFields[.location].flatMap { paths.path(ofLocation: $0) }
  }
}
