import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

/// What the pipelines of a client share.
struct HexoskinEnvironment: Sendable {
  let transport: any Transport
  let options: ClientOptions
  let clock: any HubClock
  let random: any RandomSource
  let budget = RetryBudget()

  /// The way to Hexoskin. Redirects are not followed: signatures cover the address.
  func pipeline(authorizer: (any Authorizer)? = nil) -> Pipeline {
    var pipeline = Pipeline(
      traits: Self.traits, transport: transport, clock: clock, random: random, authorizer: authorizer,
      options: options, budget: budget)
    pipeline.stages = pipeline.stages.map { $0 is RedirectStage ? RedirectStage(limit: 0) : $0 }
    return pipeline
  }

  private static let traits: BackendTraits = {
    var redaction = Redaction.standard
    redaction.fieldNames.insert("x-hexoapisignature")
    return BackendTraits(name: "hexoskin", redaction: redaction) { _, body in HexoskinErrors.read(body) }
  }()

  /// Refuses a server that credentials would go to in the open.
  static func requireProtection(of origin: ServerOrigin) throws(ConfigurationError) {
    guard origin.isProtected else {
      throw ConfigurationError(
        "server",
        "credentials are not sent over plain http to \(origin.authority); use https, or a server on this machine")
    }
  }
}
