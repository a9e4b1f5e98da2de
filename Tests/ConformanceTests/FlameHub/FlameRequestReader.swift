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
      switch match.endpoint.name.split(separator: ".").prefix(2).joined(separator: ".") {
      case "auth.realms": try await call(hub.auth.realms, match, exchange)
      case "auth.users": try await call(hub.auth.users, match, exchange)
      case "core.nodes": try await call(hub.core.nodes, match, exchange)
      default: throw Unmakeable("no reader for \(match.endpoint.name)")
      }
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

  private func call<Resource>(
    _ records: FlameRecords<Resource>, _ match: EndpointRouter.Match, _ exchange: RecordedExchange
  ) async throws where Resource: CreatableResource & UpdatableResource & DeletableResource {
    let verb = match.endpoint.name.split(separator: ".").last
    let id = match.arguments["id"] ?? ""
    switch verb {
    case "list", "get":
      let query = try FlameQueryReading<Resource>(match.query, isList: verb == "list", calls: records.calls).query
      if verb == "list" {
        try await attempt {
          try await records.list(
            where: query.filter, sort: query.sort, page: query.page, include: query.include, fields: query.fields)
        }
      } else {
        try await attempt { try await records.get(id, include: query.include, fields: query.fields) }
      }
    case "create":
      let record = try body(Resource.Create.self, Resource.fieldTable, .creatable, match, exchange)
      try await attempt { try await records.create(record) }
    case "update":
      let changes = try body(Resource.Update.self, Resource.fieldTable, .updatable, match, exchange)
      try await attempt { try await records.update(ID<Resource>(id), with: changes) }
    default:
      guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
      try await attempt { try await records.delete(id) }
    }
  }

  private func body<Resource, Value: Decodable>(
    _ type: Value.Type, _ table: FieldTable<Resource>, _ trait: FieldDescription.Traits, _ match: EndpointRouter.Match,
    _ exchange: RecordedExchange
  ) throws -> Value {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
    let object = try RecordedJSON.object(exchange)
    for name in object.keys where table[name]?.traits.contains(trait) != true {
      throw Unmakeable("a member that the operation's table does not have")
    }
    do {
      return try HubJSONDecoder().decode(type, from: .object(object))
    } catch is DecodingError {
      throw Unmakeable("a member that is missing or not of the public type")
    }
  }

  /// Makes a call for what it sends; what comes back is compared elsewhere. What is refused before sending is told.
  private func attempt(_ call: () async throws -> some Sendable) async throws {
    do {
      _ = try await call()
    } catch let error as InvalidRequestError {
      throw error
    } catch {
      return
    }
  }
}
