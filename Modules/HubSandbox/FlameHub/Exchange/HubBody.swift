import HubHTTP
import HubJSON

/// The body of a request as the Hub's body parser reads it.
enum HubBody {
  /// The members of a JSON or form body; other types and arrays have none.
  static func members(of request: SandboxRequest) throws(HubFailure) -> JSONObject {
    guard !request.body.isEmpty, let type = request.fields[.contentType].flatMap(MediaType.init) else { return [:] }
    if type.isJSON { return try json(request.body) }
    guard type.essence == "application/x-www-form-urlencoded" else { return [:] }
    let items = [QueryItem](queryString: String(decoding: request.body, as: UTF8.self))
    return JSONObject(items.map { (key: $0.name, value: .string($0.value)) })
  }

  private static func json(_ bytes: [UInt8]) throws(HubFailure) -> JSONObject {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw .unreadable("Unexpected end of JSON input")
    }
    switch value {
    case .object(let members): return members
    case .array: return [:]
    default: throw .inside("request body must be an object or array in strict mode")
    }
  }
}
