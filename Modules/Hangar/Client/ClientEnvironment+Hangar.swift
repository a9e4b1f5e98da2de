import HubErrors
import HubHTTP
@_spi(Backend) import HubTransport

extension ClientEnvironment {
  /// The way to Hangar.
  func hangarPipeline(authorizer: (any Authorizer)? = nil) -> Pipeline {
    pipeline(
      BackendTraits(
        name: "hangar", rejectsCredential: HangarErrors.rejectsCredential,
        suspectsCredential: HangarErrors.suspectsCredential,
        throttling: Throttling(waits: [.seconds(5), .seconds(10), .seconds(20)], repeatsWrites: false),
        limits: HangarLimits.limits, caching: HangarLimits.caching
      ) { _, body in HangarErrors.read(body) }, authorizer: authorizer)
  }

  /// The way to where files are: nothing that is only Hangar's goes there.
  private var filePipeline: Pipeline {
    var options = options
    options.headerFields = HTTPFields()
    let traits = BackendTraits(name: "hangar-files", accept: "*/*") { _, _ in BackendTraits.ErrorFacts() }
    return pipeline(traits, options: options).withoutRedirects
  }

  /// A connection.
  func connection(
    _ origin: ServerOrigin, _ profile: HangarProfile, _ auth: HangarAuthentication
  ) throws -> HangarConnection {
    let credential = try HangarCredential(auth, at: origin, environment: self)
    if !credential.isAnonymous { try origin.requireProtection() }
    let pipeline = hangarPipeline(authorizer: credential.isAnonymous ? nil : credential)
    return HangarConnection(
      pipeline: pipeline, downloads: pipeline.withoutRedirects, files: filePipeline, origin: origin, profile: profile)
  }
}

extension ServerAddress {
  /// Where the API of a Hangar at this address is.
  func hangarAPI() throws -> ServerOrigin { try appending(path: "api/v1").resolved() }
}
