import HubHTTP
import HubJSON

extension KeycloakState {
  private static let knownGrants: Set<String> = [
    "authorization_code", "client_credentials", "password", "refresh_token",
    "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:token-exchange",
    "urn:ietf:params:oauth:grant-type:uma-ticket", "urn:openid:params:grant-type:ciba",
  ]

  /// `POST /realms/{realm}/protocol/openid-connect/token`, in the order of Keycloak's checks.
  mutating func tokenAnswer(to exchange: KeycloakExchange) throws(KeycloakFailure) -> SandboxResponse {
    let request = exchange.request
    if request.method == "OPTIONS" { return Self.preflight(request, version) }
    guard request.method == "POST" else { throw .methodNotAllowed }
    let form = KeycloakForm(request)
    if version == .v22_0_5, request.fields.contains(.contentType), !Self.isForm(request) {
      throw .routing(415, "RESTEASY003065: Cannot consume content type")
    }
    if exchange.realm.demandsTLS { throw .demandsTLS }
    guard exchange.realm.isEnabled else { throw KeycloakFailure(403, "access_denied", "Realm not enabled") }
    guard let grant = form["grant_type"] else { throw .request("Missing form parameter: grant_type") }
    guard Self.knownGrants.contains(grant) else {
      throw KeycloakFailure(400, "unsupported_grant_type", "Unsupported grant_type")
    }
    let client = try authenticatedClient(exchange, form)
    if client.isBearerOnly {
      throw version == .v26_1_4 ? .wrongCredentials : .client("Bearer-only not allowed")
    }
    if form.hasDuplicates { throw .request("duplicated parameter") }
    if version.isStrict, request.fields.contains(.origin) { throw KeycloakFailure(403, "Invalid origin") }
    guard grant == "client_credentials" else { throw Self.refusal(of: grant, form) }
    return try clientCredentialsGrant(client, exchange, form)
  }

  private static func isForm(_ request: SandboxRequest) -> Bool {
    request.fields[.contentType].flatMap(MediaType.init)?.essence == "application/x-www-form-urlencoded"
  }

  private static func preflight(_ request: SandboxRequest, _ version: KeycloakVersion) -> SandboxResponse {
    var fields = HTTPFields()
    fields[.allowOrigin] = request.fields[.origin]
    fields[.allowMethods] = "POST, OPTIONS"
    fields[.allowCredentials] = "true"
    fields[.allowHeaders] =
      "Origin, Accept, X-Requested-With, Access-Control-Request-Method, Access-Control-Request-Headers, DPoP, "
      + "Content-Type, Authorization"
    fields[.maximumAge] = "3600"
    var answer = response(200, fields, [], version)
    answer.fields[.frameOptions] = nil
    return answer
  }

  /// The stand-in has no people and starts no sessions, so every other grant fails like this.
  private static func refusal(of grant: String, _ form: KeycloakForm) -> KeycloakFailure {
    switch grant {
    case "password":
      KeycloakFailure(400, "unauthorized_client", "Client not allowed for direct access grants")
    case "refresh_token":
      form["refresh_token"] == nil ? .request("No refresh token") : .grant("Invalid refresh token")
    case "authorization_code": .grant("Code not valid")
    case "urn:ietf:params:oauth:grant-type:token-exchange":
      form["requested_subject"] == nil
        ? .request("Standard token exchange is not enabled for the requested client")
        : .request("Parameter 'requested_subject' is not supported for standard token exchange")
    default: KeycloakFailure(400, "unauthorized_client", "Client not allowed for this grant")
    }
  }

  private mutating func clientCredentialsGrant(
    _ client: KeycloakSandboxClient, _ exchange: KeycloakExchange, _ form: KeycloakForm
  ) throws(KeycloakFailure) -> SandboxResponse {
    if client.authentication == .none {
      throw KeycloakFailure(401, "unauthorized_client", "Public client not allowed to retrieve service account")
    }
    switch client.account {
    case .none:
      throw KeycloakFailure(401, "unauthorized_client", "Client not enabled to retrieve service account")
    case .disabled:
      throw KeycloakFailure(401, "invalid_request", "User 'service-account-\(client.id)' disabled")
    case .enabled: break
    }
    let scope = try Self.scope(form["scope"] ?? "")
    let answer = try issue(to: client, scope: scope, exchange)
    var fields = Self.uncached
    fields[.contentType] = "application/json"
    return Self.response(200, fields, answer.serialized(), version)
  }

  /// What every client may ask for, besides what it gets anyway.
  private static let optionalScopes = ["address", "phone", "microprofile-jwt", "organization"]
  private static let defaultScopes = ["basic", "roles", "service_account", "web-origins", "acr", "profile", "email"]

  private static func scope(_ asked: String) throws(KeycloakFailure) -> String {
    let words = asked.split(separator: " ").map(String.init)
    guard words.allSatisfy({ $0 == "openid" || optionalScopes.contains($0) || defaultScopes.contains($0) }) else {
      throw KeycloakFailure(400, "invalid_scope", "Invalid scopes: \(asked)")
    }
    let named = (words.contains("openid") ? ["openid"] : []) + ["profile", "email"]
    return (named + optionalScopes.filter { words.contains($0) }).joined(separator: " ")
  }
}
