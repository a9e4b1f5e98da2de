import HubHTTP
import HubJSON
import HubTesting

/// The bodies of recorded requests.
enum RecordedJSON {
  /// The JSON that a request carries.
  ///
  /// - Throws: `Unmakeable` when it carries something else.
  static func value(_ exchange: RecordedExchange) throws -> JSONValue {
    let type = exchange.request.headerFields[.contentType].flatMap(MediaType.init)
    guard type?.essence == "application/json" else { throw Unmakeable("a body of another media type") }
    guard let value = try? JSONValue(parsing: exchange.requestBody ?? []) else {
      throw Unmakeable("a body that is no JSON")
    }
    return value
  }

  /// The JSON object that a request carries.
  ///
  /// - Throws: `Unmakeable` when it carries something else.
  static func object(_ exchange: RecordedExchange) throws -> JSONObject {
    guard let object = try value(exchange).objectValue else { throw Unmakeable("a body that is no JSON object") }
    return object
  }

  /// The JSON that a request carries, as a value of a public type that has all of its members.
  ///
  /// - Throws: `Unmakeable` when it carries something else.
  static func value<Value: Codable>(_ exchange: RecordedExchange, as type: Value.Type) throws -> Value {
    let object = try object(exchange)
    guard let value = try? HubJSONDecoder().decode(type, from: .object(object)) else { throw Unmakeable.ofAnotherType }
    guard let written = try HubJSONEncoder().encodeValue(value).objectValue,
      object.keys.allSatisfy(written.keys.contains)
    else { throw Unmakeable("member: a name that the operation's table does not have") }
    return value
  }

  /// Refuses a body where the operation has none.
  static func nothing(_ exchange: RecordedExchange) throws {
    guard exchange.requestBody?.isEmpty ?? true else { throw Unmakeable("a body that the operation does not have") }
  }
}
