import HubErrors
import HubHTTP
import HubQuery
import HubTransport

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

  /// Every item of a list, fetched page by page.
  func all<Item: Equatable & Sendable>(
    _ pageSize: Int, _ maximum: Int?, _ start: PageCursor?,
    _ fetch: @escaping @Sendable (PageRequest) async throws -> Page<Item>
  ) -> PagedSequence<Item> {
    PagedSequence(from: start, maximum: maximum) { place in
      try await fetch(PageRequest(limit: max(1, pageSize), offset: max(place?.offset ?? 0, 0)))
    }
  }

  func explained(_ error: HubAPIError, _ options: RequestOptions) -> HubAPIError {
    let authorizer: (any Authorizer)? =
      switch options.auth {
      case .inherited: pipeline.authorizer
      case .anonymous: nil
      case .other(let authorizer): authorizer
      }
    return HangarAdvice(
      profile: profile, isAuthorized: authorizer != nil, renewsTokens: HangarCredential.renews(authorizer)
    ).explained(error)
  }
}
