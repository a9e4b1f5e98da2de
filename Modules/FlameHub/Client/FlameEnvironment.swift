import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What the clients of one account share.
struct FlameEnvironment: Sendable {
  let transport: any Transport
  let options: ClientOptions
  let clock: any HubClock
  let random: any RandomSource
  /// The generation that the servers are of, nil to ask them.
  let generation: ServerGeneration?
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
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - server: Where it is.
  ///   - credential: Who asks.
  ///   - setting: What the credential is called in errors.
  ///   - detection: What finds out which generation the server is of, nil to ask this very service.
  /// - Returns: The connection.
  /// - Throws: `ConfigurationError` for an address that cannot be used, and for a credential that the configured
  ///   generation does not know.
  func connection(
    _ service: FlameService, _ server: ServerAddress, _ credential: FlameCredential,
    detection: GenerationDetection? = nil
  ) throws(ConfigurationError) -> FlameConnection {
    let origin = try server.resolved()
    if !credential.isAnonymous { try Self.requireProtection(of: origin, setting: "server") }
    if let generation, let requirement = credential.requirement, requirement.generation != generation {
      let refusal = FlameFacts.of(generation).lacks(requirement.what) { $0 == requirement.generation }
      throw ConfigurationError("auth", refusal.reason)
    }
    let pipeline = pipeline(authorizer: credential.isAnonymous ? nil : credential)
    return FlameConnection(
      pipeline: pipeline, origin: origin, credential: credential,
      detection: detection
        ?? GenerationDetection(of: service, at: origin, pipeline: pipeline, clock: clock, configured: generation))
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
