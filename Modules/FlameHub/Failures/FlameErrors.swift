import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// How the Hub says that something went wrong.
enum FlameErrors {
  /// Reads the shapes of error bodies (wire page, sections 6.1, 6.3 and 10.4): those of core and storage, those of
  /// auth, and that of a wrong route, which has no code.
  ///
  /// Where Hub 0.8 names attributes and says nothing of them, its own words for that are the message.
  static func read(_ body: JSONValue) -> BackendTraits.ErrorFacts {
    var message = body["message"]?.stringValue
    if message?.isEmpty == true, let attributes = body["attributes"]?.arrayValue?.compactMap(\.stringValue),
      let first = attributes.first
    {
      let names = attributes.reduce(into: [first]) { if !$0.contains($1) { $0.append($1) } }
      message =
        names.count == 1
        ? "The attribute \(first) is invalid." : "The attributes \(names.joined(separator: ", ")) are invalid."
    }
    return BackendTraits.ErrorFacts(code: body["code"]?.stringValue, message: message)
  }

  /// The same for an answer, whose status counts: a token that Hub 0.14 does not accept looks like a fault of the server.
  static func read(_ head: HTTPResponse, _ body: JSONValue) -> BackendTraits.ErrorFacts {
    var facts = read(body)
    if head.status == .internalServerError, let message = facts.message, isTokenMessage(message) {
      let words = message.hasSuffix(".") ? String(message.dropLast()) : message
      facts.message = words + "; the Hub does not accept the token"
    }
    return facts
  }

  /// Whether an answer rejects the token: the Hub does so with 401, 400, 404 and, in Hub 0.14, with 500 (section 2.4).
  static func rejectsCredential(_ head: HTTPResponse, _ bytes: [UInt8]) -> Bool {
    if head.status == .unauthorized { return true }
    guard head.status == .badRequest || head.status == .notFound || head.status == .internalServerError,
      let body = try? JSONValue(parsing: bytes)
    else { return false }
    let facts = read(body)
    if head.status == .internalServerError { return facts.message.map(isTokenMessage) ?? false }
    switch facts.code {
    case "VALIDUP_ERROR": return facts.message == "Property token is invalid"
    // Core and storage of Hub 0.8 say no more of a token that is none; what is wrong with a record they name.
    case "BAD_REQUEST": return head.status == .badRequest && facts.message?.isEmpty == true
    // The account of the token is gone (auth of Hub 0.8); a record that is not there is 404.
    case "entity_not_found": return head.status == .badRequest
    default: return tokenCodes.contains(facts.code ?? "")
    }
  }

  /// Whether an answer says that the record itself is not there; other 404s mean a wrong address or an unknown key.
  ///
  /// Hub 0.8 has a code for it, and answers an unknown route without a body (section 10.3).
  static func saysAbsent(_ error: HubAPIError, operation: String) -> Bool {
    error.status == .notFound && absenceCodes.contains(error.code ?? "") && error.operation == operation
  }

  /// The codes of a record that is not there.
  static let absenceCodes: Set<String> = ["entity_not_found", "NOT_FOUND"]

  private static let tokenCodes: Set<String> = ["expired_token", "inactive_token", "invalid_token", "jwk_not_found"]

  private static func isTokenMessage(_ message: String) -> Bool {
    let texts = [
      "Property token is invalid", "Only Bearer tokens are accepted as authentication method.",
      "The Authorization header is malformed.",
    ]
    return texts.contains(message) || ["The JWT", "The JWK", "The token"].contains { message.hasPrefix($0) }
  }
}
