import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport

/// A pipeline over a stub, with its clock and what its observers saw.
struct Lab {
  let transport: StubTransport
  let clock: ManualClock
  /// The waits between tries, in order.
  let waits: WaitingClock
  let log = EventLog()
  let budget = RetryBudget()
  var options = ClientOptions()
  var authorizer: (any Authorizer)?
  var traits = Lab.traits()
  var limiter: RateLimiter?
  var cache: ResponseCache?
  var server: ServerAddress = "https://hub.example.org/base"
  var isPatient = false

  /// A lab whose calls have no time limit and do not really wait.
  init(clock: ManualClock = ManualClock(), _ answer: @escaping StubTransport.Answer) {
    self.clock = clock
    waits = WaitingClock(base: clock)
    transport = StubTransport(answer)
    // Its sleepers wake at once: nothing may be watched by such a clock.
    options.timeout = nil
    options.stallTimeout = nil
    options.observers = [log]
  }

  /// A lab that answers with one after the other, the last one for ever.
  init(_ answers: [Reply]) {
    let position = Counter()
    self.init { _ in try answers[min(position.next(), answers.count - 1)].give() }
  }

  var sent: [StubTransport.Sent] { transport.sent }

  static func traits() -> BackendTraits {
    BackendTraits(name: "test") { _, body in
      BackendTraits.ErrorFacts(code: body["code"]?.stringValue, message: body["message"]?.stringValue)
    }
  }

  func pipeline() -> Pipeline {
    Pipeline(
      traits: traits, transport: transport, clock: isPatient ? clock : waits, random: Halves(),
      authorizer: authorizer, options: options, budget: budget, limiter: limiter, cache: cache)
  }

  /// Makes a call, and gives the body of its answer.
  @discardableResult
  func run(
    _ method: HTTPRequest.Method = .get, _ path: PathTemplate = "/things", query: [QueryItem] = [], body: Body? = nil,
    headerFields: HTTPFields = [:], repeatability: Endpoint.Repeatability? = nil,
    options: RequestOptions = RequestOptions()
  ) async throws -> String {
    let endpoint = Endpoint("things.test", service: "core", method, path, repeatability: repeatability)
    let call = Call(endpoint, query: query, headerFields: headerFields, body: body) { _, bytes in
      String(decoding: bytes, as: UTF8.self)
    }
    return try await pipeline().run(call, at: server.resolved(), options: options)
  }

  /// Makes a call whose body is pulled.
  func open(options: RequestOptions = RequestOptions()) async throws -> ReceivedResponse {
    let endpoint = Endpoint("things.stream", service: "core", .get, "/stream")
    return try await pipeline().open(
      Call(endpoint) { head, _ in head.status }, at: server.resolved(), options: options)
  }

  /// Makes a call whose answer is a model.
  func decode<Model: Decodable & Sendable>(_ type: Model.Type) async throws -> Model {
    let endpoint = Endpoint("things.decode", service: "core", .get, "/things")
    return try await pipeline().run(Call<Model>.json(endpoint, decoder: HubJSONDecoder()), at: server.resolved())
  }
}
