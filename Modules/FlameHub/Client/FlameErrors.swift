import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// How the Hub says that something went wrong.
enum FlameErrors {
  /// Reads the three shapes of error bodies (wire page, sections 6.1 and 6.3): those of core and storage, those of auth,
  /// and that of a wrong route, which has no code.
  static func read(_ body: JSONValue) -> BackendTraits.ErrorFacts {
    BackendTraits.ErrorFacts(code: body["code"]?.stringValue, message: body["message"]?.stringValue)
  }

  /// Whether an answer rejects the token: the Hub does so with 401, 400, 404 and, in Hub 0.14, with 500 (section 2.4).
  static func rejectsCredential(_ head: HTTPResponse, _ bytes: [UInt8]) -> Bool {
    if head.status == .unauthorized { return true }
    guard head.status == .badRequest || head.status == .notFound || head.status == .internalServerError,
      let body = try? JSONValue(parsing: bytes)
    else { return false }
    let facts = read(body)
    if head.status == .internalServerError { return facts.message.map(isTokenMessage) ?? false }
    if facts.code == "VALIDUP_ERROR" { return facts.message == "Property token is invalid" }
    return tokenCodes.contains(facts.code ?? "")
  }

  /// Whether an answer says that the record itself is not there; other 404s mean a wrong address or an unknown key.
  static func saysAbsent(_ error: HubAPIError, operation: String) -> Bool {
    error.status == .notFound && error.code == "entity_not_found" && error.operation == operation
  }

  private static let tokenCodes: Set<String> = ["expired_token", "inactive_token", "invalid_token", "jwk_not_found"]

  private static func isTokenMessage(_ message: String) -> Bool {
    let texts = [
      "Property token is invalid", "Only Bearer tokens are accepted as authentication method.",
      "The Authorization header is malformed.",
    ]
    return texts.contains(message) || ["The JWT", "The JWK", "The token"].contains { message.hasPrefix($0) }
  }
}
