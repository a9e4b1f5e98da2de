import FlameHub
import HubTesting

/// Reads recorded requests back into the public calls of FlameHub.
struct FlameRequestReader: RequestReader {
  let names: RecordedNames
  private let router: EndpointRouter
  private let servers: FlameServers

  init(reading archive: HTTPArchive) {
    names = RecordedNames(in: archive)
    let origins = archive.metadata?.origins ?? [:]
    router = EndpointRouter(endpoints: FlameEndpoints.all(of: names.generation), origins: origins)
    servers = FlameServers(
      auth: ServerAddress(origins["auth"] ?? ""), core: ServerAddress(origins["core"] ?? ""),
      storage: ServerAddress(origins["storage"] ?? ""))
  }

  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match? { router.match(exchange.request) }

  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest? {
    let stub = stub(exchange)
    if match.endpoint.name == "auth.token" {
      let credential = try FlameTokenReading.authentication(match, exchange)
      let hub = try hub(stub, credential, exchange)
      try await attempt { try await hub.auth.realms.list() }
    } else {
      let hub = try hub(stub, authentication(exchange.request), exchange)
      guard let (verb, calls) = calls(match, hub), let make = calls.makes[verb] else {
        throw Unmakeable("no reader for \(match.endpoint.name)")
      }
      try await make(match, exchange)
    }
    return stub.sent.first.map { SentRequest($0.request, body: $0.hasBody ? $0.body : nil) }
  }

  /// What is wrong with what the client makes of an answer; nil when it holds no records.
  ///
  /// - Throws: What the client throws for an answer that it cannot read.
  func faults(of exchange: RecordedExchange) async throws -> [String]? {
    guard (200..<300).contains(exchange.response.status.code), let match = match(exchange),
      // Of a chosen part of the members no record can be made.
      !match.query.contains(where: { $0.name.hasPrefix("fields") && !$0.value.hasPrefix("+") }),
      let (verb, calls) = calls(match, try hub(stub(exchange), .none, exchange)), let answer = calls.answer,
      await !echoesAnotherType(calls.makes[verb], match, exchange)
    else { return nil }
    return try await answer(verb == "list", exchange)
  }

  /// Whether an answer repeats what no typed call sends: the Hub keeps a number where a name belongs.
  private func echoesAnotherType(
    _ make: RecordedCalls.Make?, _ match: EndpointRouter.Match, _ exchange: RecordedExchange
  ) async -> Bool {
    do {
      try await make?(match, exchange)
    } catch {
      return error as? Unmakeable == .ofAnotherType
    }
    return false
  }

  private func calls(_ match: EndpointRouter.Match, _ hub: FlameHubClient) -> (verb: String, calls: RecordedCalls)? {
    let parts = match.endpoint.name.split(separator: ".").map(String.init)
    guard parts.count == 3, let calls = RecordedCalls.all(hub, names)["\(parts[0]).\(parts[1])"] else { return nil }
    return (parts[2], calls)
  }

  private func stub(_ exchange: RecordedExchange) -> StubTransport {
    StubTransport { _ in ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody)) }
  }

  private func hub(
    _ stub: StubTransport, _ auth: FlameAuthentication, _ exchange: RecordedExchange
  ) throws -> FlameHubClient {
    var options = ClientOptions()
    options.headerFields = SentRequest.chosenFields(of: exchange.request)
    options.retry = .never
    return try FlameHubClient(
      servers: servers, generation: names.generation, auth: auth, transport: stub, options: options)
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
