import HubHTTP
import HubJSON

/// A request to a service whose sender is known.
struct CloudCall: Sendable {
  let request: SandboxRequest
  let caller: CloudCaller
  private let query: [QueryItem]

  init(_ request: SandboxRequest, by caller: CloudCaller) {
    self.request = request
    self.caller = caller
    query = [QueryItem](queryString: request.query)
  }

  /// A parameter of the query.
  subscript(name: String) -> String? { query.first { $0.name == name }?.value }

  /// The comma-separated names in a parameter.
  func names(_ name: String) -> [String] {
    (self[name] ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }

  func isTrue(_ name: String) -> Bool { self[name] == "true" }

  /// A parameter that is a number from 0 on.
  func number(_ name: String) throws(CloudFailure) -> Int? {
    guard let text = self[name], !text.isEmpty else { return nil }
    guard let number = Int(text), number >= 0 else { throw .badRequest("\(name) must be a number") }
    return number
  }

  /// The JSON in the body.
  func json() throws(CloudFailure) -> JSONValue {
    guard request.fields[.contentType].flatMap(MediaType.init)?.isJSON ?? false else { throw .unsupportedType }
    do {
      return try JSONValue(parsing: request.body)
    } catch {
      throw .badRequest("The body is no JSON: \(error)")
    }
  }

  func members() throws(CloudFailure) -> JSONObject {
    guard let members = try json().objectValue else { throw .badRequest("The body must be an object") }
    return members
  }

  func elements() throws(CloudFailure) -> [JSONObject] {
    guard let elements = try json().arrayValue?.map(\.objectValue), elements.allSatisfy({ $0 != nil }) else {
      throw .badRequest("The body must be an array of objects")
    }
    return elements.compactMap(\.self)
  }

  /// The parts of a multipart body.
  func parts() throws(CloudFailure) -> [MultipartBody.Part] {
    guard let type = request.fields[.contentType].flatMap(MediaType.init), type.essence == "multipart/form-data" else {
      throw .unsupportedType
    }
    guard let boundary = type.parameters["boundary"], !boundary.isEmpty else {
      throw .badRequest("Multipart: Boundary not found")
    }
    guard let body = MultipartBody(request.body, boundary: boundary) else {
      throw .badRequest("Multipart: Unexpected end of form")
    }
    return body.parts
  }
}
