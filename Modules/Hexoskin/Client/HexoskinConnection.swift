import HubErrors
import HubQuery
@_spi(Backend) import HubTransport

/// What Hexoskin is asked through.
struct HexoskinConnection: Sendable {
  let pipeline: Pipeline
  let paths: HexoskinPaths
  let builder: HexoskinCallBuilder
  let clock: any HubClock
  let random: any RandomSource
  let directory: HexoskinDirectory

  var origin: ServerOrigin { paths.root }
  var ticksPerSecond: Int64 { builder.ticksPerSecond }

  func run<Output>(_ call: Call<Output>, _ options: RequestOptions) async throws -> Output {
    do {
      return try await pipeline.run(call, at: origin, options: options)
    } catch let error as HubAPIError {
      throw explained(error, options)
    }
  }

  func open<Output>(_ call: Call<Output>, _ options: RequestOptions) async throws -> ReceivedResponse {
    do {
      return try await pipeline.open(call, at: origin, options: options)
    } catch let error as HubAPIError {
      throw explained(error, options)
    }
  }

  /// What the server offers; it is asked for once, with the credentials of whoever needs it first.
  func configuration(_ options: RequestOptions = RequestOptions()) async throws -> HexoskinConfiguration {
    // Header fields and time limits of one call are not meant for those that it happens to need.
    let own = RequestOptions(auth: options.auth, retry: options.retry)
    return try await directory.configuration { try await HexoskinDiscovery(connection: self, options: own).run() }
  }

  /// Whether a call carries nobody's credentials.
  func isAnonymous(_ options: RequestOptions) -> Bool {
    guard let authorizer = authorizer(options) else { return true }
    return (authorizer as? HexoskinAuthorizer)?.credential.isAnonymous ?? false
  }

  private func authorizer(_ options: RequestOptions) -> (any Authorizer)? {
    options.auth.authorizer(inherited: pipeline.authorizer)
  }

  private func explained(_ error: HubAPIError, _ options: RequestOptions) -> HubAPIError {
    let authorizer = authorizer(options)
    return HexoskinAdvice(
      credential: (authorizer as? HexoskinAuthorizer)?.credential, isAnonymous: authorizer == nil,
      now: clock.timestamp.seconds
    ).explained(error)
  }
}
