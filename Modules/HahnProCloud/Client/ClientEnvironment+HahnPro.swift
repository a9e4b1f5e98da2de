@_spi(Backend) import HubAuth
import HubErrors
@_spi(Backend) import HubTransport

extension ClientEnvironment {
  /// The way to the services.
  func servicePipeline(authorizer: (any Authorizer)?) -> Pipeline {
    pipeline(
      BackendTraits(name: "hahnpro-cloud") { _, body in HahnProErrors.read(body) }, authorizer: authorizer)
  }

  /// The way to tokens.
  func keycloakPipeline() -> Pipeline { pipeline(KeycloakTraits.standard) }

  /// A connection to the services.
  func connection(_ server: ServerAddress, _ credential: HahnProCredential) throws -> HahnProConnection {
    let origin = try server.resolved()
    if !credential.isAnonymous { try origin.requireProtection() }
    return HahnProConnection(
      pipeline: servicePipeline(authorizer: credential.isAnonymous ? nil : credential), origin: origin,
      dialect: HahnProDialect(), credential: credential, random: random)
  }
}
