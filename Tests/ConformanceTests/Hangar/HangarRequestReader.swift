import Hangar
import HubTesting

/// Reads recorded requests back into the public calls of Hangar, of the profile that the recording's server has.
struct HangarRequestReader: RequestReader {
  static let originNames = ["hangar"]

  /// The key of a client whose tokens come from a recording.
  private static let key = "0d5e6f1a-3b2c-4d7e-8f90-a1b2c3d4e5f6.7a8b9c0d-1e2f-4a5b-8c6d-7e8f9a0b1c2d"

  private let router: EndpointRouter
  private let server: ServerAddress
  private let profile: HangarProfile
  private let exchanges: [RecordedExchange]

  init(reading archive: HTTPArchive) {
    let origin = archive.metadata?.origins["hangar"] ?? ""
    // Paths are below the version of the API, which clients add to the address themselves.
    let origins = Dictionary(
      HangarEndpoints.all.map { ($0.service, "\(origin)/api/v1") }, uniquingKeysWith: { first, _ in first })
    router = EndpointRouter(endpoints: HangarEndpoints.all, origins: origins)
    server = ServerAddress(origin)
    profile = archive.metadata?.version.map(HangarProfile.init) ?? .current
    exchanges = archive.exchanges
  }

  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match? { router.match(exchange.request) }

  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest? {
    try RecordedJSON.nothing(exchange)
    let call = HangarRecordedCall(match, exchange, profile: profile)
    if match.endpoint.name == "authenticate" { return try await exchangeKey(call) }
    guard let make = HangarRecordedCalls.all[match.endpoint.name] else {
      throw MissingReader(operation: match.endpoint.name)
    }
    let credential = try HangarRecordedCredential(of: exchange)
    let kept = HangarKeptAnswer(to: call, among: exchanges)
    let answers = HangarAnswers(to: call, kept: kept?.response, token: credential?.token)
    let stub = StubTransport { [router] sent in try answers.answer(sent, router.match(sent.request)) }
    let hangar = try client(try authentication(credential, exchange), stub, exchange)
    if kept == nil {
      try await make(hangar, call, call.options)
    } else {
      for _ in 1...2 { try await make(hangar, call, call.unconditional) }
    }
    // What else was sent gets a token, or says what there is to download.
    let sent = stub.sent.filter { router.match($0.request)?.endpoint == match.endpoint }
    return sent.dropFirst(kept == nil ? 0 : 1).first.map {
      form($0.request, body: $0.hasBody ? $0.body : nil, of: match)
    }
  }

  func form(_ request: HTTPRequest, body: [UInt8]?, of match: EndpointRouter.Match) -> SentRequest {
    HangarForm.of(request, body: body, match)
  }

  /// What a client with the key sends first, whatever it is asked.
  private func exchangeKey(_ call: HangarRecordedCall) async throws -> SentRequest? {
    guard !call.exchange.request.headerFields.contains(.authorization) else {
      throw Unmakeable("a credential where the operation has none")
    }
    guard let key = try call.parameters("apiKey")["apiKey"] else { throw Unmakeable("a parameter that is missing") }
    guard key.first?.isWhitespace == false, key.last?.isWhitespace == false else {
      throw Unmakeable("a key with blanks around it, or none")
    }
    let stub = StubTransport { _ in
      ReceivedResponse(head: call.exchange.response, body: BodyChunks(call.exchange.responseBody))
    }
    let hangar = try client(.apiKey(key), stub, call.exchange, fields: call.options.headerFields)
    try await attempt { try await hangar.permissions.get() }
    return stub.sent.first.map { form($0.request, body: $0.hasBody ? $0.body : nil, of: call.match) }
  }

  /// The owner of a key, who got the token for it; for a token that is over or is none, somebody who has it from elsewhere.
  private func authentication(
    _ credential: HangarRecordedCredential?, _ exchange: RecordedExchange
  ) throws -> HangarAuthentication {
    guard let credential else { return .anonymous }
    if credential.scheme == "HangarAuth", credential.isGood(at: exchange.startedAt) { return .apiKey(Self.key) }
    guard let token = try? BearerToken(Secret(credential.token), scheme: credential.scheme) else {
      throw Unmakeable("a malformed credential")
    }
    return .credential(token)
  }

  private func client(
    _ auth: HangarAuthentication, _ transport: StubTransport, _ exchange: RecordedExchange, fields: HTTPFields = [:]
  ) throws -> HangarClient {
    var options = ClientOptions()
    options.retry = .never
    options.headerFields = fields
    return try HangarClient(
      server: server, userAgent: "hub-tests/1.0 (tests@example.org)", auth: auth, profile: profile,
      transport: transport, options: options, clock: ManualClock(timestamp: exchange.startedAt),
      random: SeededRandom(seed: 1))
  }
}

/// An operation that nothing here reads.
private struct MissingReader: Error {
  let operation: String
}
