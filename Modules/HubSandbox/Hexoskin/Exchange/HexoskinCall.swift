import HubHTTP
import HubJSON

/// A request whose resource is known.
struct HexoskinCall: Sendable {
  let request: SandboxRequest
  let resource: HexoskinResource
  /// What the URIs of the answer begin with: `/api/` or `/api/v1/`.
  let prefix: String
  let query: HexoskinQuery
  /// The method that counts, as it was written.
  var method: String
  var visitor = HexoskinVisitor()

  init(_ request: SandboxRequest, _ resource: HexoskinResource, prefix: String) {
    self.request = request
    self.resource = resource
    self.prefix = prefix
    query = HexoskinQuery(request.query)
    method = request.method
  }

  /// The body as JSON, refused as the engine refuses it (wire page, 5.7).
  func body() throws(HexoskinRefusal) -> JSONValue {
    let type = (request.fields[.contentType] ?? "application/json").prefix { $0 != ";" }
    switch type {
    case "application/json": break
    case "application/xml", "text/yaml", "application/x-plist": throw .sorry()
    default: throw .sorry(415)
    }
    do {
      return try PythonJSON.value(of: request.body)
    } catch {
      switch error {
      case .syntax: throw .badRequest("Request is not valid JSON.")
      case .encoding, .notFinite: throw .sorry()
      }
    }
  }

  /// Refuses a field `Accept` that cannot be read, once an answer is to be written (wire page, 5.8).
  func checkAccept() throws(HexoskinRefusal) {
    if query["format"] == "json" { return }
    if !HexoskinAccept.isReadable(request.fields[.accept]) { throw .badRequest("Invalid Accept header") }
  }
}
