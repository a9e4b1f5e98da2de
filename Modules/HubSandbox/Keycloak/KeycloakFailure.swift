import HubJSON

/// A refusal of Keycloak (hahnpro-cloud.md, 3.10).
struct KeycloakFailure: Error {
  let status: Int
  let error: String
  let description: String?
  /// Whether it comes from a route that ran, whose answers nobody may store.
  let isUncached: Bool

  init(_ status: Int, _ error: String, _ description: String? = nil, isUncached: Bool = true) {
    self.status = status
    self.error = error
    self.description = description
    self.isUncached = isUncached
  }

  /// The body as a version writes it; they differ in what no route saw.
  func body(of version: KeycloakVersion, method: String) -> JSONValue {
    var error = error
    var description = description
    if !isUncached, description == nil, version == .v24_0_5 {
      description = "For more on this error consult the server log at the debug level."
    }
    if status == 405, version == .v22_0_5 {
      error = "RESTEASY003650: No resource method found for \(method), return 405 with Allow header"
    }
    var members: JSONObject = ["error": .string(error)]
    members["error_description"] = description.map(JSONValue.string)
    return .object(members)
  }

  /// A failure that no route saw.
  static func routing(_ status: Int, _ error: String) -> KeycloakFailure {
    KeycloakFailure(status, error, isUncached: false)
  }

  static let unknownRealm = routing(404, "Realm does not exist")
  static let notFound = routing(404, "HTTP 404 Not Found")
  static let methodNotAllowed = routing(405, "HTTP 405 Method Not Allowed")
  static let demandsTLS = KeycloakFailure(403, "invalid_request", "HTTPS required")

  private static let generic = "Invalid client or Invalid client credentials"
  /// Nobody that the realm knows.
  static let unknownClient = KeycloakFailure(401, "invalid_client", generic)
  /// A client that the realm knows, without the right credentials.
  static let wrongCredentials = KeycloakFailure(401, "unauthorized_client", generic)
  static let unreadableCredentials = KeycloakFailure(
    400, "unauthorized_client", "Unexpected error when authenticating client")

  static func request(_ description: String) -> KeycloakFailure { KeycloakFailure(400, "invalid_request", description) }
  static func client(_ description: String) -> KeycloakFailure { KeycloakFailure(400, "invalid_client", description) }
  static func grant(_ description: String) -> KeycloakFailure { KeycloakFailure(400, "invalid_grant", description) }
  static func assertion(_ description: String) -> KeycloakFailure {
    KeycloakFailure(
      400, "unauthorized_client", "Client authentication with client secret signed JWT failed: \(description)")
  }
}
