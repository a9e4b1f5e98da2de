import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What the clients of one account share.
struct FlameEnvironment: Sendable {
  let transport: any Transport
  let options: ClientOptions
  let clock: any HubClock
  let random: any RandomSource
  let budget = RetryBudget()

  func pipeline(authorizer: (any Authorizer)?) -> Pipeline {
    let traits = BackendTraits(
      name: "flame-hub", redaction: .flame, rejectsCredential: FlameErrors.rejectsCredential,
      readError: { _, body in FlameErrors.read(body) })
    return Pipeline(
      traits: traits, transport: transport, clock: clock, random: random, authorizer: authorizer, options: options,
      budget: budget)
  }

  /// A connection to a service.
  func connection(_ server: ServerAddress, _ credential: FlameCredential) throws -> FlameConnection {
    let origin = try server.resolved()
    if !credential.isAnonymous { try Self.requireProtection(of: origin, setting: "server") }
    return FlameConnection(
      pipeline: pipeline(authorizer: credential.isAnonymous ? nil : credential), origin: origin, dialect: DialectC())
  }

  /// Refuses to send credentials over plain http to another machine.
  static func requireProtection(of origin: ServerOrigin, setting: String) throws(ConfigurationError) {
    guard origin.isProtected else {
      throw ConfigurationError(
        setting,
        "credentials are not sent over plain http to \(origin.authority); use https, or a server on this machine")
    }
  }
}
