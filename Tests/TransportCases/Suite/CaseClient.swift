import HubErrors
import HubHTTP
import HubJSON
import HubPlatform
@_spi(Backend) import HubTransport

/// Calls through the whole pipeline; waits between tries are half their ceiling, and short.
struct CaseClient: Sendable {
  /// How a client is made.
  struct Setup {
    var needs = TransportNeeds()
    var options = ClientOptions()
    var clock: any HubClock = SystemClock()
    var authorizer: (any Authorizer)?

    init() {
      options.timeout = .seconds(20)
      options.retry.baseDelay = .milliseconds(2)
    }
  }

  private let pipeline: Pipeline

  init(_ setup: Setup, transport: any Transport) {
    pipeline = Pipeline(
      traits: BackendTraits(name: "test") { _, body in
        BackendTraits.ErrorFacts(message: body["message"]?.stringValue)
      },
      transport: transport, clock: setup.clock, random: Halves(), authorizer: setup.authorizer, options: setup.options)
  }

  /// Makes a call.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - origin: The server.
  ///   - body: The body; POST has one by default.
  ///   - fields: Header fields of the call.
  ///   - query: The query.
  ///   - timeout: The time for the call.
  ///   - decode: Reads the body, or throws.
  /// - Returns: The answer.
  /// - Throws: What the pipeline throws.
  func send(
    _ method: HTTPRequest.Method = .get, _ origin: String, body: Body? = nil, fields: HTTPFields = HTTPFields(),
    query: [QueryItem] = [], timeout: Duration? = nil,
    decode: @escaping @Sendable (HTTPResponse, [UInt8]) throws -> Void = { _, _ in }
  ) async throws -> CaseAnswer {
    let call = call(method, body: body, fields: fields, query: query) { head, bytes in
      try decode(head, bytes)
      return CaseAnswer(head: head, bytes: bytes)
    }
    return try await pipeline.run(
      call, at: ServerAddress(origin).resolved(), options: RequestOptions(timeout: timeout))
  }

  /// Makes a call that wants a JSON document.
  func json(_ origin: String) async throws -> CaseAnswer {
    let endpoint = Endpoint("tests.call", service: "tests", .get, "/")
    let call = Call<JSONValue>.json(endpoint, decoder: HubJSONDecoder())
    _ = try await pipeline.run(call, at: ServerAddress(origin).resolved())
    return CaseAnswer(head: HTTPResponse(status: .ok), bytes: [])
  }

  /// Makes a call whose answer is pulled.
  func open(_ origin: String, timeout: Duration? = nil) async throws -> ReceivedResponse {
    try await pipeline.open(
      call(.get, body: nil, fields: HTTPFields(), query: []) { _, _ in }, at: ServerAddress(origin).resolved(),
      options: RequestOptions(timeout: timeout))
  }

  private func call<Output: Sendable>(
    _ method: HTTPRequest.Method, body: Body?, fields: HTTPFields, query: [QueryItem],
    decode: @escaping Call<Output>.Decode
  ) -> Call<Output> {
    let posted: Body? = method == .post ? .bytes(Array("body".utf8), mediaType: "text/plain") : nil
    return Call(
      Endpoint("tests.call", service: "tests", method, "/"), query: query, headerFields: fields, body: body ?? posted,
      decode: decode)
  }
}

/// Draws the middle of every range.
private struct Halves: RandomSource {
  func bytes(_ count: Int) -> [UInt8] { [0x80] + [UInt8](repeating: 0, count: count - 1) }
}
