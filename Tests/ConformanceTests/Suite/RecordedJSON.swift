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

  /// Refuses a body where the operation has none.
  static func nothing(_ exchange: RecordedExchange) throws {
    guard exchange.requestBody?.isEmpty ?? true else { throw Unmakeable("a body that the operation does not have") }
  }
}
