import FlameHub
import HubTesting

/// Reads recorded requests back into public calls, makes them, and compares what is sent.
struct FlameRequestReader {
  private let router: EndpointRouter
  private let servers: FlameServers

  init(origins: [String: String]) {
    router = EndpointRouter(endpoints: FlameEndpoints.all, origins: origins)
    servers = FlameServers(
      auth: ServerAddress(origins["auth"] ?? ""), core: ServerAddress(origins["core"] ?? ""),
      storage: ServerAddress(origins["storage"] ?? ""))
  }

  /// What a request proves, nil when it belongs to no operation.
  func read(_ exchange: RecordedExchange) async throws -> (operation: String, outcome: RequestOutcome)? {
    guard let match = router.match(exchange.request) else { return nil }
    let name = match.endpoint.name
    do {
      let recorded = SentRequest(exchange.request, body: exchange.requestBody)
      let sent = try await produce(match, exchange)
      return (name, sent.difference(from: recorded).map { .failed($0) } ?? .produced)
    } catch let error as Unmakeable {
      return (name, .left(error.reason))
    } catch let error as InvalidRequestError {
      return (name, .left("refused before sending: \(kind(of: error))"))
    }
  }

  /// The first few words are the same for every id.
  private func kind(of error: InvalidRequestError) -> String {
    error.reason.contains("UUID") ? "an id that is no UUID" : error.reason
  }

  private func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest {
    let stub = StubTransport { _ in
      ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
    }
    if match.endpoint.name == "auth.token" {
      let credential = try FlameTokenReading.authentication(match, exchange)
      let hub = try FlameHubClient(servers: servers, auth: credential, transport: stub, options: options)
      try await attempt { try await hub.auth.realms.list() }
    } else {
      let hub = try FlameHubClient(
        servers: servers, auth: try authentication(exchange.request), transport: stub, options: options)
      let parts = match.endpoint.name.split(separator: ".").map(String.init)
      guard parts.count == 3, let make = RecordedCalls.all(hub)["\(parts[0]).\(parts[1])"]?.makes[parts[2]] else {
        throw Unmakeable("no reader for \(match.endpoint.name)")
      }
      try await make(match, exchange)
    }
    guard let sent = stub.sent.first else { throw Unmakeable("nothing was sent") }
    return SentRequest(sent.request, body: sent.hasBody ? sent.body : nil)
  }

  private var options: ClientOptions {
    var options = ClientOptions()
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
