import Hexoskin
import HubTesting

/// Reads recorded requests back into the public calls of Hexoskin.
struct HexoskinRequestReader: RequestReader {
  static let originNames = ["api"]

  private let router: EndpointRouter
  private let server: ServerAddress
  private let signature: HexoskinSignature

  init(reading archive: HTTPArchive) {
    let origin = archive.metadata?.origins["api"] ?? ""
    let services = Set(HexoskinEndpoints.all.map(\.service))
    router = EndpointRouter(
      endpoints: HexoskinEndpoints.all, origins: Dictionary(uniqueKeysWithValues: services.map { ($0, origin) }))
    server = ServerAddress(origin)
    signature = HexoskinSignature(in: archive)
  }

  func match(_ exchange: RecordedExchange) -> EndpointRouter.Match? {
    router.match(HexoskinGeneration(of: exchange.request).newer)
  }

  func produce(_ match: EndpointRouter.Match, _ exchange: RecordedExchange) async throws -> SentRequest? {
    let call = HexoskinRecordedCall(match, exchange)
    let sent = try await match.endpoint.name.hasPrefix("oauth") ? login(call) : resource(call)
    let ours = sent.map { form($0.request, body: $0.hasBody ? $0.body : nil, of: match) }
    // Upstream's client signs some queries wrongly (wire page, section 3.4); ours must not.
    if signature.oauth(of: exchange.request)?.fits == false {
      guard let sent, signature.oauth(of: sent.request)?.fits == true else { return ours }
      throw Unmakeable("a signature of OAuth 1 that does not fit, where ours does")
    }
    return ours
  }

  private func login(_ call: HexoskinRecordedCall) async throws -> StubTransport.Sent? {
    try await HexoskinTokenReading(call: call, signature: signature) { key, secret, time, stub in
      try client(key, secret, .anonymous, time, stub, call.exchange)
    }.produce()
  }

  private func resource(_ call: HexoskinRecordedCall) async throws -> StubTransport.Sent? {
    let request = call.exchange.request
    guard request.headerFields[.accept] ?? "application/json" == "application/json" else {
      throw Unmakeable("a form that is asked for and is not JSON")
    }
    if request.method == .get || request.method == .delete { try RecordedJSON.nothing(call.exchange) }
    let credential = try HexoskinRecordedCredential(of: request, signature)
    var call = call
    call.authorizer = credential.unsigned
    var answers = HexoskinAnswers(call: call, resource: call.resource)
    answers.object = try before(call)
    let stub = StubTransport { [answers] in answers.answer($0) }
    let secret = signature.secrets[credential.key] ?? "none"
    let hexo = try client(credential.key, secret, credential.credential, credential.time, stub, call.exchange)
    guard let make = HexoskinRecordedCalls.all[call.match.endpoint.name] else {
      throw MissingReader(operation: call.match.endpoint.name)
    }
    try await make(hexo, call)
    // What else was sent says what the server has, and what an object was before.
    return stub.sent.last { router.match(HexoskinGeneration(of: $0.request).newer)?.endpoint == call.match.endpoint }
  }

  /// The object as it was before it was changed or deleted.
  private func before(_ call: HexoskinRecordedCall) throws -> JSONObject? {
    let uri = JSONValue.string(String(call.exchange.request.path.prefix { $0 != "?" }))
    switch call.exchange.request.method {
    case .delete: return ["resource_uri": uri]
    case .put:
      var members = try call.members()
      if let field = HexoskinUntypedCalls.changeable(members) { members[field] = "something else" }
      return members
    default: return nil
    }
  }

  func form(_ request: HTTPRequest, body: [UInt8]?, of match: EndpointRouter.Match) -> SentRequest {
    HexoskinForm(signature: signature).of(request, body: body, match)
  }

  private func client(
    _ key: String, _ secret: String, _ credential: HexoskinCredential, _ time: Int64?, _ transport: StubTransport,
    _ exchange: RecordedExchange
  ) throws -> HexoskinClient {
    var options = ClientOptions()
    options.retry = .never
    let time = time.map { Timestamp(secondsSince1970: $0) } ?? exchange.startedAt
    return try HexoskinClient(
      server: server, apiKey: key, apiSecret: secret, auth: credential,
      apiVersion: HTTPField.Name("X-HexoAPIVersion").flatMap { exchange.request.headerFields[$0] },
      apiPath: HexoskinGeneration(of: exchange.request).path, resourceCache: .none, transport: transport,
      options: options, clock: ManualClock(timestamp: time), random: SeededRandom(seed: 1))
  }
}

/// An operation that nothing here reads.
private struct MissingReader: Error {
  let operation: String
}
