import Hexoskin
import HubTesting

/// A client over a stub.
struct Lab {
  let client: HexoskinClient
  let transport: StubTransport
  let clock: ManualClock

  init(
    server: ServerAddress = "http://127.0.0.1:8480", secret: Secret = "S3cr3t",
    auth: HexoskinCredential = .basic("ann@example.com", "pw"), refreshesTokens: Bool = false,
    apiVersion: String? = nil, apiPath: String = "/api", ticksPerSecond: Int64 = 256,
    cache: HexoskinResourceCache = .none, _ answer: @escaping StubTransport.Answer
  ) throws {
    clock = ManualClock(timestamp: Timestamp(secondsSince1970: 1_400_000_000))
    transport = StubTransport(answer)
    var options = ClientOptions()
    options.retry = .never
    client = try HexoskinClient(
      server: server, apiKey: "K", apiSecret: secret, auth: auth, refreshesTokens: refreshesTokens,
      apiVersion: apiVersion, apiPath: apiPath, ticksPerSecond: ticksPerSecond, resourceCache: cache,
      transport: transport, options: options, clock: clock, random: SeededRandom(seed: 7))
  }

  /// A client whose every request gets the same answer.
  init(
    status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:], json: String,
    auth: HexoskinCredential = .basic("ann@example.com", "pw")
  ) throws {
    try self.init(auth: auth) { _ in .json(json, status: status, headerFields: headerFields) }
  }

  /// The only request that was sent.
  var only: StubTransport.Sent? { transport.sent.count == 1 ? transport.sent.first : nil }

  /// The paths of what was sent, in order.
  var paths: [String] { transport.sent.map(\.request.path) }
}

extension ReceivedResponse {
  /// An answer without a body.
  static func empty(_ status: HTTPResponse.Status, _ fields: HTTPFields = [:]) -> ReceivedResponse {
    ReceivedResponse(head: HTTPResponse(status: status, headerFields: fields), bytes: [])
  }
}

extension StubTransport.Sent {
  /// The body as JSON.
  var json: JSONValue? { try? JSONValue(parsing: body) }

  /// The query, decoded.
  var query: [QueryItem] {
    [QueryItem](queryString: request.path.split(separator: "?", maxSplits: 1).dropFirst().first ?? "")
  }
}
