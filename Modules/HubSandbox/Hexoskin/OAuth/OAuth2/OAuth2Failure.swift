import HubHTTP
import HubJSON

/// Why something of OAuth 2 is refused (RFC 6749, 4.1.2.1 and 5.2).
struct OAuth2Failure: Error {
  var code: String
  var message: String?

  static func invalidRequest(_ message: String) -> OAuth2Failure {
    OAuth2Failure(code: "invalid_request", message: message)
  }

  static let invalidGrant = OAuth2Failure(code: "invalid_grant")
  static let invalidScope = OAuth2Failure(code: "invalid_scope")
  static let invalidClient = OAuth2Failure(code: "invalid_client")
  static let unauthorizedClient = OAuth2Failure(code: "unauthorized_client")
  static let unsupportedGrant = OAuth2Failure(code: "unsupported_grant_type")
  static let redirectMismatch = OAuth2Failure.invalidRequest("Mismatching redirect URI.")

  static let twoClients = OAuth2Failure(
    code: "server_error", message: "Discrepency found between client identifier")

  /// What an application is told; an empty state is not told, and none of what the library finds wrong with itself.
  func items(state: String?) -> [QueryItem] {
    var items = [QueryItem("error", code)]
    if let message { items.append(QueryItem("error_description", message)) }
    if let state, !state.isEmpty, code != Self.twoClients.code { items.append(QueryItem("state", state)) }
    return items
  }

  /// The page for the user, when the application cannot be told.
  var page: SandboxResponse { .page(400, "<h1>\(code)</h1><p>\(message ?? "")</p>") }

  /// The answer of the token endpoint.
  func tokenResponse(state: String?) -> SandboxResponse {
    let body = items(state: state).map { ($0.name, JSONValue.string($0.value)) }
    guard code == Self.invalidClient.code else { return .token(400, body) }
    var response = SandboxResponse.token(401, body)
    response.fields[.wwwAuthenticate] = "Bearer error=\"\(code)\""
    return response
  }
}
