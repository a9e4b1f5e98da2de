import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// How the services say that something went wrong (wire page, section 8).
enum HahnProErrors {
  /// Reads `{"statusCode":…,"message":…,"error":…}`, whose message is a text or several.
  static func read(_ body: JSONValue) -> BackendTraits.ErrorFacts {
    let messages = body["message"]?.arrayValue?.compactMap(\.stringValue).joined(separator: "; ")
    return BackendTraits.ErrorFacts(
      code: body["error"]?.stringValue, message: body["message"]?.stringValue ?? messages)
  }

  /// Whether an answer says that the record itself is not there; a wrong route is answered with 404, too.
  static func saysAbsent(_ error: HubAPIError, operation: String) -> Bool {
    error.status == .notFound && error.operation == operation && error.details?.objectValue != nil
      && error.message?.hasPrefix("Cannot ") != true
  }
}
