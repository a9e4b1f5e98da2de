import HubHTTP
import HubJSON

/// An answer that ends a request before its handler would have answered.
struct HexoskinRefusal: Error {
  var response: SandboxResponse

  init(_ response: SandboxResponse) { self.response = response }

  /// A status with nothing to read.
  static func empty(_ status: Int, _ fields: HTTPFields = HTTPFields()) -> HexoskinRefusal {
    HexoskinRefusal(.page(status, "", fields))
  }

  static func json(_ status: Int, _ body: JSONValue) -> HexoskinRefusal {
    HexoskinRefusal(
      SandboxResponse(
        status: status, fields: [.contentType: "application/json"], body: HexoskinJSON.text(body), isChunked: false))
  }

  /// What the engine says of a query or a body (wire page, 5.5 to 5.7).
  static func badRequest(_ message: String) -> HexoskinRefusal {
    .json(400, ["error": .string(PythonText.sanitized(message))])
  }

  /// What the engine says when something went wrong inside (wire page, 5.10).
  static func sorry(_ status: Int = 500) -> HexoskinRefusal {
    .json(
      status, ["error_message": "Sorry, this request could not be processed. Please try again later."])
  }

  /// An object that is not there, or that the visitor does not see: the engine's answer, so with its fields.
  static let notFound = HexoskinRefusal.empty(404, [.capitalVary: "Accept"])

  /// What is not permitted (wire page, 3.7).
  static let forbidden = HexoskinRefusal.empty(403)

  /// Data that has another type than a field.
  static let mismatch = badRequest("Invalid resource lookup data provided (mismatched type).")
}
