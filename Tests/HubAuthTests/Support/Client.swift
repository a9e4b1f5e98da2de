import HubAuth
import HubErrors
import HubHTTP
import HubJSON
import HubTesting
@_spi(Backend) import HubTransport

/// A client of a ``TokenServer``, over the real pipeline; the server is its transport unless another one is given.
struct Client {
  let server: TokenServer
  let clock: ManualClock
  let credential: TokenCredential
  let log: EventLog
  private let pipeline: Pipeline
  private let origin: ServerOrigin

  init(
    _ server: TokenServer, over transport: (any Transport)? = nil, at address: ServerAddress = "https://hub.example",
    password: Secret = "start123", policy: TokenPolicy = .standard, store: (any TokenStore)? = nil,
    clock: ManualClock = ManualClock()
  ) throws {
    let transport = transport ?? server
    self.server = server
    self.clock = clock
    let log = EventLog()
    self.log = log
    origin = try address.resolved()
    let time = WaitingClock(eager: clock)
    let plain = Self.pipeline(transport, time)
    let endpoint = OAuth2TokenEndpoint(
      Endpoint("auth.token", service: "auth", .post, "/token"), at: origin, pipeline: plain, clock: time,
      encoding: .json)
    credential = TokenCredential(
      .password("admin", password), issuer: endpoint, policy: policy, store: store, clock: time, random: Halves(),
      onEvent: log.record)
    pipeline = Self.pipeline(transport, time, credential)
  }

  static func pipeline(
    _ transport: any Transport, _ clock: any HubClock, _ authorizer: (any Authorizer)? = nil
  ) -> Pipeline {
    var options = ClientOptions()
    options.timeout = nil
    let traits = BackendTraits(name: "test") { _, body in
      BackendTraits.ErrorFacts(code: body["code"]?.stringValue, message: body["message"]?.stringValue)
    }
    return Pipeline(
      traits: traits, transport: transport, clock: clock, random: Halves(), authorizer: authorizer, options: options)
  }

  /// Reads the resource.
  func read(body: Body? = nil, timeout: Duration? = nil) async throws -> HTTPResponse.Status {
    let endpoint = Endpoint("thing.get", service: "core", body == nil ? .get : .post, "/thing")
    let call = Call(endpoint, body: body) { head, _ in head.status }
    return try await pipeline.run(call, at: origin, options: RequestOptions(timeout: timeout))
  }

  /// Reads the resource many times at once.
  func readAll(_ count: Int) async -> [Result<HTTPResponse.Status, any Error>] {
    await withTaskGroup(of: Result<HTTPResponse.Status, any Error>.self) { group in
      for _ in 0..<count {
        group.addTask {
          do { return .success(try await read()) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }
}

extension Result {
  var error: Failure? { if case .failure(let error) = self { error } else { nil } }
}
