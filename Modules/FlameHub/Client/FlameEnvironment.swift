import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What the clients of one account share.
struct FlameEnvironment: Sendable {
  let client: ClientEnvironment
  /// The generation that the servers are of, nil to ask them.
  let generation: ServerGeneration?

  func pipeline(authorizer: (any Authorizer)?) -> Pipeline {
    let traits = BackendTraits(
      name: "flame-hub", redaction: .flame, rejectsCredential: FlameErrors.rejectsCredential,
      readError: FlameErrors.read)
    return client.pipeline(traits, authorizer: authorizer)
  }

  /// A connection to a service.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - server: Where it is.
  ///   - credential: Who asks.
  /// - Returns: The connection.
  /// - Throws: `ConfigurationError` for an address that cannot be used, and for a credential that the configured
  ///   generation does not know.
  func connection(
    _ service: FlameService, _ server: ServerAddress, _ credential: FlameCredential
  ) throws(ConfigurationError) -> FlameConnection {
    let origin = try server.resolved()
    if !credential.isAnonymous { try origin.requireProtection() }
    if let generation, let requirement = credential.requirement, requirement.generation != generation {
      let refusal = FlameFacts.of(generation).lacks(requirement.what) { $0 == requirement.generation }
      throw ConfigurationError("auth", refusal.reason)
    }
    let pipeline = pipeline(authorizer: credential.isAnonymous ? nil : credential)
    return FlameConnection(
      pipeline: pipeline, origin: origin, credential: credential, random: client.random,
      detection: GenerationDetection(
        of: service, at: origin, pipeline: pipeline, clock: client.clock, configured: generation))
  }
}
