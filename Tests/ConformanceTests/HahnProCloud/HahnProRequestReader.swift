import HahnProCloud
import HubTesting

/// Reads recorded requests of the services and of Keycloak back into the public calls of HahnProCloud.
struct HahnProRequestReader: RequestReader {
  static let originNames = ["auth", "api"]

  /// Without the operations that are told from others by the media type of their body alone.
  private let records: EndpointRouter
  private let forms: EndpointRouter
  private let services: ServerAddress
  private let keycloak: String

  init(reading archive: HTTPArchive) {
    let origins = archive.metadata?.origins ?? [:]
    let endpoints = HahnProEndpoints.all
    records = EndpointRouter(endpoints: endpoints.filter { $0.name != "contents.upload" }, origins: origins)
    forms = EndpointRouter(endpoints: endpoints, origins: origins)
    keycloak = origins["auth"] ?? ""
    services = ServerAddress(origins["api"] ?? keycloak)
  }

  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match? {
    let type = exchange.request.headerFields[.contentType].flatMap(MediaType.init)
    return (type?.essence == "multipart/form-data" ? forms : records).match(exchange.request)
  }

  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest? {
    let sent: StubTransport.Sent?
    switch match.endpoint.name {
    case "auth.discovery": sent = try await discovery(match, exchange)
    case "auth.token": sent = try await token(match, exchange)
    default: sent = try await call(match, exchange)
    }
    return sent.map { SentRequest($0.request, body: $0.hasBody ? $0.body : nil) }
  }

  private func call(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> StubTransport.Sent? {
    let stub = StubTransport { _ in
      ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
    }
    let cloud = try client("hpc", try authentication(exchange.request), stub, exchange)
    let parts = match.endpoint.name.split(separator: ".").map(String.init)
    guard parts.count == 2, let calls = HahnProRecordedCalls.all(cloud)[parts[0]], let make = calls.makes[parts[1]]
    else { throw MissingReader(operation: match.endpoint.name) }
    guard match.arguments["id"].map(calls.takesID) ?? true else {
      throw Unmakeable("the name of another operation in the place of an id")
    }
    try await make(HahnProRecordedCall(match, exchange))
    return stub.sent.first
  }

  private func discovery(
    _ match: EndpointRouter.Match, _ exchange: RecordedExchange
  ) async throws -> StubTransport.Sent? {
    guard match.query.isEmpty else { throw Unmakeable("a parameter that the operation does not have") }
    guard !exchange.request.headerFields.contains(.authorization) else {
      throw Unmakeable("a credential where the operation has none")
    }
    try RecordedJSON.nothing(exchange)
    let stub = StubTransport { _ in
      ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
    }
    let anybody = HahnProAuthentication.clientCredentials(id: "anybody", secret: "secret", method: .basic)
    let cloud = try client(match.arguments["realm"] ?? "", anybody, stub, exchange)
    try await attempt { try await cloud.assets.list() }
    return stub.sent.first
  }

  /// What is sent after the realm has said where its token endpoint is.
  private func token(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> StubTransport.Sent? {
    let realm = match.arguments["realm"] ?? ""
    let issuer = "\(keycloak)/realms/\(PercentEncoding.segment(realm))"
    let credential = try KeycloakTokenReading.authentication(match, exchange, issuer: issuer)
    let document: JSONValue = [
      "issuer": .string(issuer), "token_endpoint": .string("\(issuer)/protocol/openid-connect/token"),
    ]
    let stub = StubTransport { sent in
      sent.request.method == .get
        ? .json(document.description)
        : ReceivedResponse(head: exchange.response, body: BodyChunks(exchange.responseBody))
    }
    let cloud = try client(realm, credential, stub, exchange)
    try await attempt { try await cloud.credential.claims() }
    return stub.sent.first { $0.request.method == .post }
  }

  private func client(
    _ realm: String, _ auth: HahnProAuthentication, _ transport: StubTransport, _ exchange: RecordedExchange
  ) throws -> HahnProCloudClient {
    var options = ClientOptions()
    options.retry = .never
    return try HahnProCloudClient(
      server: services, authServer: ServerAddress(keycloak), realm: realm, auth: auth, apiPath: "", authPath: "",
      transport: transport, options: options, clock: ManualClock(timestamp: exchange.startedAt),
      random: SeededRandom(seed: 1))
  }

  /// A token that is given for what it is: what it says is not read, so that the services alone judge its roles.
  private func authentication(_ request: HTTPRequest) throws -> HahnProAuthentication {
    guard let field = request.headerFields[.authorization] else { return .none }
    let parts = field.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "Bearer" else { throw Unmakeable("an authentication scheme that is not ours") }
    guard let token = try? BearerToken(Secret(String(parts[1]))) else { throw Unmakeable("a malformed credential") }
    return .credential(token)
  }
}

/// An operation that nothing here reads.
private struct MissingReader: Error {
  let operation: String
}
