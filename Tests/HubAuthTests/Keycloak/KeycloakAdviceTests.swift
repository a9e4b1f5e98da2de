@_spi(Backend) import HubAuth
import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport
import Testing

/// What Keycloak answers, as it was recorded, and what callers are told to change.
struct KeycloakAdviceTests {
  struct Case: CustomTestStringConvertible {
    var status: HTTPResponse.Status
    var error: String
    var text: String
    var method: KeycloakClientMethod
    var advice: String

    init(
      _ status: HTTPResponse.Status, _ error: String, _ text: String, _ method: KeycloakClientMethod = .basic,
      _ advice: String
    ) {
      self.status = status
      self.error = error
      self.text = text
      self.method = method
      self.advice = advice
    }

    var testDescription: String { "\(status) \(error) \(text)" }
  }

  private static let generic = "Invalid client or Invalid client credentials"
  private static let prefix = "Client authentication with client secret signed JWT failed: "

  static let cases: [Case] = [
    Case(401, "unauthorized_client", generic, .basic, "the secret is wrong"),
    Case(401, "unauthorized_client", generic, .basic, "use the method .jwt"),
    Case(401, "unauthorized_client", generic, .jwt, "use .basic or .post"),
    Case(401, "invalid_client", generic, .post, "unknown to realm 'hpc'"),
    Case(400, "invalid_client", "Parameter client_assertion_type is missing", .basic, "use the method"),
    Case(400, "invalid_client", "Parameter client_assertion_type is missing", .post, "signed JWT"),
    Case(400, "invalid_client", "Invalid token audience", .jwt, "hostname settings"),
    Case(400, "invalid_client", "Multiple audiences not allowed", .jwt, "another issuer"),
    Case(400, "invalid_client", "Token is not active", .jwt, "clock"),
    Case(400, "unauthorized_client", prefix + "Token is not active", .jwt, "clock"),
    Case(400, "invalid_client", "Token was issued in the future", .jwt, "clock"),
    Case(400, "invalid_client", "Token reuse detected", .jwt, "try again"),
    Case(400, "invalid_client", "Invalid signature algorithm", .jwt, "HS256"),
    Case(
      400, "unauthorized_client", prefix + "Signature on JWT token by client secret  failed validation", .jwt,
      "the secret is wrong"),
    Case(401, "unauthorized_client", "Client not enabled to retrieve service account", .basic, "service accounts"),
    Case(401, "unauthorized_client", "Public client not allowed to retrieve service account", .post, "service account"),
    Case(400, "invalid_client", "Bearer-only not allowed", .basic, "service account"),
    Case(401, "invalid_request", "User 'service-account-x' disabled", .basic, "service account is disabled"),
    Case(400, "invalid_scope", "Invalid scopes: a b", .basic, "scopes"),
    Case(403, "invalid_request", "HTTPS required", .basic, "https"),
    Case(403, "access_denied", "Realm not enabled", .basic, "not enabled"),
    Case(400, "unsupported_grant_type", "Unsupported grant_type", .basic, "no such grant"),
  ]

  @Test(arguments: cases)
  func advice(_ sample: Case) async throws {
    let server = KeycloakServer { _ in
      .json(
        #"{"error":"\#(sample.error)","error_description":"\#(sample.text) sandbox-secret"}"#, status: sample.status)
    }
    let credential = TokenCredential(
      .clientCredentials, issuer: try server.issuer(sample.method), clock: server.clock, random: SeededRandom(seed: 1))
    let error = await #expect(throws: AuthenticationError.self) { try await credential.accessToken() }
    #expect(error?.reason == .refused)
    #expect(error?.message.contains(sample.advice) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("'sandbox-client'") == true)
    #expect((error?.underlying as? HubAPIError)?.code == sample.error)
    #expect(error?.description.contains("sandbox-secret") == false)
  }

  @Test func unknownRealmAndWrongPrefix() async throws {
    let unknown = StubTransport(status: .notFound, json: #"{"error":"Realm does not exist"}"#)
    let error = await #expect(throws: AuthenticationError.self) { try await issuer(over: unknown).metadata() }
    #expect(error?.message.contains("no realm 'nope' at https://login.example/auth") == true)
    let page = StubTransport { _ in
      .json("<html>Not found</html>", status: .notFound, headerFields: [.contentType: "text/html"])
    }
    let other = await #expect(throws: AuthenticationError.self) {
      try await issuer(over: page).issue(.clientCredentials)
    }
    #expect(other?.message.contains("with or without /auth") == true)
  }

  @Test func aPortalThatAnswersForTheRealm() async throws {
    let portal = StubTransport { _ in .json("<html></html>", headerFields: [.contentType: "text/html"]) }
    let error = await #expect(throws: AuthenticationError.self) { try await issuer(over: portal).metadata() }
    #expect(error?.reason == .invalidTokenResponse)
  }

  /// A service that fails says nothing about the credentials.
  @Test func faultsOfTheServerAreNoRefusals() async throws {
    let server = KeycloakServer { _ in .json("{}", status: .serviceUnavailable) }
    let error = await #expect(throws: TokenFailure.self) {
      try await server.issuer(.basic).issue(.clientCredentials)
    }
    #expect(error?.kind == .unavailable)
  }

  private func issuer(over transport: StubTransport) throws -> KeycloakTokenIssuer {
    let clock = ManualClock()
    let random = SeededRandom(seed: 1)
    var options = ClientOptions()
    options.timeout = nil
    options.retry = .never
    return try KeycloakTokenIssuer(
      KeycloakRealm("nope", server: "https://login.example"), id: "a", secret: "b", method: .basic,
      pipeline: Pipeline(
        traits: KeycloakTraits.standard, transport: transport, clock: clock, random: random, options: options),
      clock: clock, random: random)
  }
}
