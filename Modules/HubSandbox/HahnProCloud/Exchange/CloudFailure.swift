import HubHTTP
import HubJSON

/// A refusal of the services, in the shape that their framework gives it (hahnpro-cloud.md, 8).
struct CloudFailure: Error {
  let status: Int
  /// A text, or several where a body has several faults.
  let message: JSONValue
  /// The status in words.
  let error: String

  private init(_ status: Int, _ message: JSONValue, _ error: String) {
    self.status = status
    self.message = message
    self.error = error
  }

  static func badRequest(_ message: String) -> CloudFailure { CloudFailure(400, .string(message), "Bad Request") }
  static func invalid(_ messages: [String]) -> CloudFailure {
    CloudFailure(400, .array(messages.map(JSONValue.string)), "Bad Request")
  }
  static func forbidden(_ message: String) -> CloudFailure { CloudFailure(403, .string(message), "Forbidden") }
  static func notFound(_ message: String) -> CloudFailure { CloudFailure(404, .string(message), "Not Found") }
  static let unauthorized = CloudFailure(401, "Unauthorized", "Unauthorized")
  static let unsupportedType = CloudFailure(415, "Unsupported Media Type", "Unsupported Media Type")

  var body: JSONValue {
    ["statusCode": .number(JSONNumber(status)), "message": message, "error": .string(error)]
  }

  var response: SandboxResponse {
    var response = CloudAnswer.json(status, body).response
    if status == 401 { response.fields[.wwwAuthenticate] = "Bearer" }
    return response
  }
}
