@_spi(Backend) import HubAuth
import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What the clients of one account share.
struct HahnProEnvironment: Sendable {
  /// Who is asked.
  enum Peer {
    case services
    case keycloak
  }

  let transport: any Transport
  let options: ClientOptions
  let clock: any HubClock
  let random: any RandomSource
  let budget = RetryBudget()

  func pipeline(_ peer: Peer, authorizer: (any Authorizer)? = nil) -> Pipeline {
    let services = BackendTraits(name: "hahnpro-cloud") { _, body in HahnProErrors.read(body) }
    return Pipeline(
      traits: peer == .services ? services : KeycloakTraits.standard, transport: transport, clock: clock,
      random: random, authorizer: authorizer, options: options, budget: budget)
  }

  /// A connection to the services.
  func connection(_ server: ServerAddress, _ credential: HahnProCredential) throws -> HahnProConnection {
    let origin = try server.resolved()
    guard credential.isAnonymous || origin.isProtected else {
      throw ConfigurationError(
        "server",
        "credentials are not sent over plain http to \(origin.authority); use https, or a server on this machine")
    }
    return HahnProConnection(
      pipeline: pipeline(.services, authorizer: credential.isAnonymous ? nil : credential), origin: origin,
      dialect: HahnProDialect(), credential: credential, random: random)
  }
}
