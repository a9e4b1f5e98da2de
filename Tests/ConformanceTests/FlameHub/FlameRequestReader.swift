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
    } else if match.endpoint.name.hasSuffix(".status") {
      try await askForGeneration(match, stub, exchange)
    } else {
      let hub = try hub(stub, FlameRecordedCredential.authentication(of: exchange.request), exchange)
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

  /// What the client throws for a failure; nil when it is none of an operation with records, or no error at all.
  func failure(of exchange: RecordedExchange) async throws -> HubAPIError? {
    guard exchange.response.status.code >= 400, let match = match(exchange),
      let (verb, calls) = calls(match, try hub(stub(exchange), .none, exchange)), let answer = calls.answer
    else { return nil }
    do {
      _ = try await answer(verb == "list", exchange)
      return nil
    } catch let error as HubAPIError {
      return error
    }
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

  /// Has a client that was told no generation find it out by the status of a service.
  private func askForGeneration(
    _ match: EndpointRouter.Match, _ stub: StubTransport, _ exchange: RecordedExchange
  ) async throws {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
    guard !exchange.request.headerFields.contains(.authorization) else {
      throw Unmakeable("a credential where the status is asked for without one")
    }
    let options = options(exchange)
    if match.endpoint.service == "auth" {
      let auth = try FlameAuthClient(server: servers.auth, transport: stub, options: options)
      try await attempt { try await auth.generation() }
    } else {
      let core = try FlameCoreClient(server: servers.core, transport: stub, options: options)
      try await attempt { try await core.generation() }
    }
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
    try FlameHubClient(
      servers: servers, generation: names.generation, auth: auth, transport: stub, options: options(exchange))
  }

  private func options(_ exchange: RecordedExchange) -> ClientOptions {
    var options = ClientOptions()
    options.headerFields = SentRequest.chosenFields(of: exchange.request)
    options.retry = .never
    return options
  }
}
