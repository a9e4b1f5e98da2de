import HubErrors
import HubHTTP
import HubQuery
@_spi(Backend) import HubTransport

/// What Hangar is asked through.
struct HangarConnection: Sendable {
  /// The way of calls that are answered with a value.
  let pipeline: Pipeline
  /// The same way for files: it follows no redirect.
  let downloads: Pipeline
  /// The way to where files are: no credentials, none of Hangar's limits.
  let files: Pipeline
  let origin: ServerOrigin
  let profile: HangarProfile

  var builder: HangarCallBuilder { HangarCallBuilder(profile: profile) }

  func run<Output>(_ call: Call<Output>, _ options: RequestOptions) async throws -> Output {
    do {
      return try await pipeline.run(call, at: origin, options: options)
    } catch let error as HubAPIError {
      throw explained(error, options)
    }
  }

  func explained(_ error: HubAPIError, _ options: RequestOptions) -> HubAPIError {
    let authorizer = options.auth.authorizer(inherited: pipeline.authorizer)
    return HangarAdvice(
      profile: profile, isAuthorized: authorizer != nil, renewsTokens: HangarCredential.renews(authorizer)
    ).explained(error)
  }
}
