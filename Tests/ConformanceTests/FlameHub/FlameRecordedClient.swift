import FlameHub
import HubTesting

/// Makes the public calls of FlameHub of recorded requests, and reads their answers.
struct FlameRecordedClient: RecordedClient {
  let names: RecordedNames
  private let router: EndpointRouter
  private let servers: FlameServers
  /// Where the clients find the services, by name.
  private let addresses: [String: String]

  init(_ recording: Recording) {
    names = RecordedNames(version: recording.version)
    let origins = recording.origins
    router = EndpointRouter(endpoints: FlameEndpoints.all(of: names.generation), origins: origins)
    addresses = Dictionary(
      uniqueKeysWithValues: ["auth", "core", "storage"].map { service in
        (service, Self.protected(origins[service] ?? "https://\(service).invalid"))
      })
    servers = FlameServers(
      auth: ServerAddress(addresses["auth"] ?? ""), core: ServerAddress(addresses["core"] ?? ""),
      storage: ServerAddress(addresses["storage"] ?? ""))
  }

  /// An address to which clients give credentials, wherever it is; recordings are compared without schemes.
  private static func protected(_ address: String) -> String {
    address.hasPrefix("http://") ? "https://\(address.dropFirst(7))" : address
  }

  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match? { router.match(exchange.request) }

  func prove(_ exchange: RecordedExchange) async -> ExchangeProof {
    guard let match = match(exchange) else {
      return ExchangeProof(request: .noOperation, answer: await answer(exchange))
    }
    let stub = RecordedAnswers.stub(exchange)
    let made: Result<FlameOutput, any Error>
    do {
      made = .success(try await make(match, exchange, stub))
    } catch {
      if stub.sent.isEmpty, let unmakeable = Verdict(unmakeable: error) {
        let answer = await read(match, exchange, error as? Unmakeable)
        return ExchangeProof(operation: match.endpoint.name, request: unmakeable, answer: answer)
      }
      made = .failure(error)
    }
    return ExchangeProof(
      operation: match.endpoint.name, request: request(stub, match, exchange),
      answer: RecordedAnswers.verdict(made, exchange))
  }

  /// Whether what a call sent is what was recorded.
  private func request(_ stub: StubTransport, _ match: EndpointRouter.Match, _ exchange: RecordedExchange) -> Verdict {
    guard let sent = stub.sent.first else { return .failed("nothing was sent") }
    let address = addresses[match.endpoint.service] ?? ""
    guard "\(sent.request.origin)\(sent.request.path)".lowercased().hasPrefix(address.lowercased()) else {
      return .failed("sent to \(sent.request.origin), not to \(address)")
    }
    let ours = form(sent.request, sent.hasBody ? sent.body : nil, match)
    return ours.difference(from: form(exchange.request, exchange.requestBody, match)).map { .failed($0) } ?? .proved
  }

  /// A request in the form in which two are compared.
  ///
  /// The names of parts of an upload are irrelevant to the Hub (wire page, section 5.2), and a client draws some.
  private func form(_ request: HTTPRequest, _ body: [UInt8]?, _ match: EndpointRouter.Match) -> SentRequest {
    var form = SentRequest(request, body: body)
    if match.endpoint.name == "storage.buckets.upload" { form.content = form.content.withoutPartNames }
    return form
  }

  /// Makes the public call of a request.
  private func make(
    _ match: EndpointRouter.Match, _ exchange: RecordedExchange, _ stub: StubTransport
  ) async throws -> FlameOutput {
    guard !exchange.request.headerFields.contains(.cookie) else {
      throw Unmakeable("a cookie, which clients do not keep")
    }
    if match.endpoint.name == "auth.token" { return try await token(match, exchange, stub) }
    if match.endpoint.name.hasSuffix(".status") { return try await status(match, exchange, stub) }
    let authentication = try FlameRecordedCredential.authentication(of: exchange.request)
    let hub = try hub(stub, authentication, exchange)
    guard let operation = FlameOperation.all(hub, names)[match.endpoint.name] else {
      throw MissingReader(operation: match.endpoint.name)
    }
    if match.endpoint.method != .post { try RecordedJSON.nothing(exchange) }
    return try await operation.make(match, exchange)
  }

  /// Reads the answer to a request that no call makes: as the operation reads it, where it can be what that reads.
  private func read(
    _ match: EndpointRouter.Match, _ exchange: RecordedExchange, _ reason: Unmakeable?
  ) async -> Verdict {
    let choosesMembers = match.query.contains { $0.name.hasPrefix("fields") && !$0.value.hasPrefix("+") }
    // Of a part of the members no record can be made, nor of one in which the Hub keeps a number where a name belongs.
    guard exchange.response.status.kind == .successful, !choosesMembers, reason != .ofAnotherType else {
      return await answer(exchange)
    }
    if match.endpoint.name == "auth.token" {
      return RecordedAnswers.verdict(Result(catching: { try FlameOutput.token(exchange) }), exchange)
    }
    do {
      let hub = try hub(RecordedAnswers.stub(exchange), .none, exchange)
      guard let operation = FlameOperation.all(hub, names)[match.endpoint.name] else { return await answer(exchange) }
      return RecordedAnswers.verdict(.success(try await operation.read()), exchange)
    } catch {
      return RecordedAnswers.verdict(.failure(error), exchange)
    }
  }

  /// Reads an answer of which no operation is known: a failure as every call does, a success as JSON.
  private func answer(_ exchange: RecordedExchange) async -> Verdict {
    if exchange.response.status.kind == .successful {
      if let verdict = await record(exchange) { return verdict }
      return RecordedAnswers.unread(exchange)
    }
    do {
      let hub = try hub(RecordedAnswers.stub(exchange), .none, exchange)
      return RecordedAnswers.verdict(
        .success(.record(try await hub.core.nodes.get(FlameOperation.anyID), names)), exchange)
    } catch {
      return RecordedAnswers.verdict(.failure(error), exchange)
    }
  }

  /// Reads a record that a method answers which no operation has, such as PUT: records are read alike.
  private func record(_ exchange: RecordedExchange) async -> Verdict? {
    guard exchange.request.method == .put, !exchange.responseBody.isEmpty else { return nil }
    var request = exchange.request
    request.method = .get
    guard let match = router.match(request), match.endpoint.name.hasSuffix(".get") else { return nil }
    return await read(match, exchange, nil)
  }

  /// Has a client that was told no generation find it out by the status of a service.
  private func status(
    _ match: EndpointRouter.Match, _ exchange: RecordedExchange, _ stub: StubTransport
  ) async throws -> FlameOutput {
    try match.refuseQuery()
    guard !exchange.request.headerFields.contains(.authorization) else {
      throw Unmakeable("a credential where the status is asked for without one")
    }
    let options = options(exchange)
    let generation =
      switch match.endpoint.service {
      case "auth": try await FlameAuthClient(server: servers.auth, transport: stub, options: options).generation()
      case "core": try await FlameCoreClient(server: servers.core, transport: stub, options: options).generation()
      default: try await FlameStorageClient(server: servers.storage, transport: stub, options: options).generation()
      }
    return FlameOutput { [names] _ in generation == names.generation ? [] : ["it is taken for \(generation)"] }
  }

  /// Has a client log in.
  private func token(
    _ match: EndpointRouter.Match, _ exchange: RecordedExchange, _ stub: StubTransport
  ) async throws -> FlameOutput {
    let store = KeptToken()
    let clock = ManualClock(timestamp: exchange.startedAt)
    let credential = try FlameCredential(
      try FlameTokenReading.authentication(match, exchange), tokenAddress: servers.auth, transport: stub, store: store,
      options: options(exchange), clock: clock)
    let hub = try hub(stub, .credential(credential), exchange)
    // Once it has its token, the client asks with it for what the stub does not have.
    let answer = await Result.of { try await hub.auth.realms.list() }
    if case .failure(let error) = answer, stub.sent.count < 2 { throw error }
    return .token(exchange, kept: store.token, presented: stub.sent.last?.request.headerFields[.authorization])
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

/// An operation that nothing here reads.
private struct MissingReader: Error {
  let operation: String
}

extension Result where Failure == any Error {
  /// What a function gives or throws.
  fileprivate static func of(_ body: () async throws -> Success) async -> Self {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
