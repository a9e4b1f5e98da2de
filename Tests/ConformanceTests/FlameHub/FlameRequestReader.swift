import FlameHub
import HubTesting

/// Reads recorded requests back into the public calls of FlameHub.
struct FlameRequestReader: RequestReader {
  private let router: EndpointRouter
  private let servers: FlameServers

  init(reading archive: HTTPArchive) {
    let origins = archive.metadata?.origins ?? [:]
    router = EndpointRouter(endpoints: FlameEndpoints.all, origins: origins)
    servers = FlameServers(
      auth: ServerAddress(origins["auth"] ?? ""), core: ServerAddress(origins["core"] ?? ""),
      storage: ServerAddress(origins["storage"] ?? ""))
  }

  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match? { router.match(exchange.request) }

  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest? {
    let stub = StubTransport { _ in
      ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
    }
    if match.endpoint.name == "auth.token" {
      let credential = try FlameTokenReading.authentication(match, exchange)
      let hub = try FlameHubClient(servers: servers, auth: credential, transport: stub, options: options(exchange))
      try await attempt { try await hub.auth.realms.list() }
    } else {
      let hub = try FlameHubClient(
        servers: servers, auth: try authentication(exchange.request), transport: stub, options: options(exchange))
      let parts = match.endpoint.name.split(separator: ".").map(String.init)
      guard parts.count == 3, let make = RecordedCalls.all(hub)["\(parts[0]).\(parts[1])"]?.makes[parts[2]] else {
        throw Unmakeable("no reader for \(match.endpoint.name)")
      }
      try await make(match, exchange)
    }
    return stub.sent.first.map { SentRequest($0.request, body: $0.hasBody ? $0.body : nil) }
  }

  private func options(_ exchange: RecordedExchange) -> ClientOptions {
    var options = ClientOptions()
    options.headerFields = SentRequest.chosenFields(of: exchange.request)
    options.retry = .never
    return options
  }

  private func authentication(_ request: HTTPRequest) throws -> FlameAuthentication {
    guard let field = request.headerFields[.authorization] else { return .none }
    let parts = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "Bearer" else { throw Unmakeable("an authentication scheme that is not ours") }
    let token = Secret(String(parts[1]))
    guard (try? BearerToken(token)) != nil else { throw Unmakeable("a malformed credential") }
    return .bearer(token)
  }
}
