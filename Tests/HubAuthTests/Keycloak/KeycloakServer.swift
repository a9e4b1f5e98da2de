@_spi(Backend) import HubAuth
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport

/// A stub that plays a realm, and an issuer that asks it.
struct KeycloakServer {
  static let issuerText = "https://login.example/auth/realms/hpc"
  static let token = #"{"access_token":"e30.e30.c2ln","expires_in":300,"token_type":"Bearer","scope":"email"}"#

  let transport: StubTransport
  let clock = ManualClock(timestamp: .init(secondsSince1970: 1_735_689_600, nanoseconds: 123_000_000))

  /// A realm.
  ///
  /// - Parameters:
  ///   - discovery: What it says about itself.
  ///   - answer: Answers token requests.
  init(
    discovery: String = Self.discovery(), answer: @escaping StubTransport.Answer = { _ in .json(Self.token) }
  ) {
    transport = StubTransport { sent in
      sent.request.path.hasSuffix("/.well-known/openid-configuration") ? .json(discovery) : try await answer(sent)
    }
  }

  static func discovery(
    token: String = "\(issuerText)/protocol/openid-connect/token",
    methods: String = #"["private_key_jwt","client_secret_basic","client_secret_post","client_secret_jwt"]"#,
    algorithms: String = #"["PS384","HS256","HS512"]"#
  ) -> String {
    #"""
    {"issuer":"\#(issuerText)","token_endpoint":"\#(token)","jwks_uri":"\#(issuerText)/protocol/openid-connect/certs",
    "grant_types_supported":["authorization_code","client_credentials"],
    "token_endpoint_auth_methods_supported":\#(methods),
    "token_endpoint_auth_signing_alg_values_supported":\#(algorithms)}
    """#
  }

  func issuer(
    _ method: KeycloakClientMethod, secret: Secret = "sandbox-secret", scope: String? = nil,
    realm: KeycloakRealm = KeycloakRealm("hpc", server: "https://login.example")
  ) throws -> KeycloakTokenIssuer {
    var options = ClientOptions()
    options.timeout = nil
    options.retry = .never
    let random = SeededRandom(seed: 7)
    let pipeline = Pipeline(
      traits: KeycloakTraits.standard, transport: transport, clock: clock, random: random, options: options)
    return try KeycloakTokenIssuer(
      realm, id: "sandbox-client", secret: secret, method: method, scope: scope, pipeline: pipeline, clock: clock,
      random: random, timeout: .seconds(10))
  }

  /// The token requests that were sent.
  var requests: [StubTransport.Sent] { transport.sent.filter { $0.request.method == .post } }

  /// The form of the last token request.
  var form: [QueryItem] {
    requests.last.map { [QueryItem](queryString: String(decoding: $0.body, as: UTF8.self)) } ?? []
  }
}
