import FlameHub
import HubTesting

/// The bodies of recorded requests.
enum RecordedJSON {
  /// The JSON object that a request carries.
  ///
  /// - Throws: `Unmakeable` when it carries something else.
  static func object(_ exchange: RecordedExchange) throws -> JSONObject {
    let type = exchange.request.headerFields[.contentType].flatMap(MediaType.init)
    guard type?.essence == "application/json" else { throw Unmakeable("a body of another media type") }
    guard let value = try? JSONValue(parsing: exchange.requestBody ?? []), let object = value.objectValue else {
      throw Unmakeable("a body that is no JSON object")
    }
    return object
  }
}
