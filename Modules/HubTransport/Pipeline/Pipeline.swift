import HubErrors
public import HubHTTP

/// The way of every call to the wire.
///
/// The stages, from the caller to the network: observe, deadline, retry, rate limit, cache, authorization,
/// collecting the body, redirects; then the transport. Each can be left out or replaced.
public struct Pipeline: Sendable {
  /// The stages, the first nearest to the caller.
  public var stages: [any Stage]

  /// What every call is like unless it says otherwise.
  public let options: ClientOptions

  /// Whose credentials calls carry unless they say otherwise.
  public let authorizer: (any Authorizer)?

  private(set) var traits: BackendTraits
  let transport: any Transport
  let clock: any HubClock

  /// The standard pipeline.
  @_spi(Backend)
  public init(
    traits: BackendTraits, transport: any Transport, clock: any HubClock, random: any RandomSource,
    authorizer: (any Authorizer)? = nil, options: ClientOptions = ClientOptions(), budget: RetryBudget = RetryBudget(),
    limiter: RateLimiter? = nil, cache: ResponseCache? = nil
  ) {
    self.traits = traits
    self.transport = transport
    self.clock = clock
    self.options = options
    self.authorizer = authorizer
    stages = [
      ObservationStage(),
      DeadlineStage(clock: clock, stallTimeout: options.stallTimeout),
      RetryStage(clock: clock, random: random, budget: budget, throttling: traits.throttling),
    ]
    if options.limitsRate, let limiter {
      stages.append(RateLimitStage(limiter: limiter, throttling: traits.throttling, clock: clock))
    }
    if options.cachesAnswers, let cache { stages.append(CacheStage(cache: cache, redaction: traits.redaction)) }
    stages += [
      AuthorizationStage(rejects: traits.rejectsCredential, suspects: traits.suspectsCredential) { exchange, response in
        Self.error(of: response, exchange, traits: traits, clock: clock)
      },
      CollectStage(errorBodyLimit: options.errorBodyLimit),
      RedirectStage(limit: options.maximumRedirects),
    ]
  }

  /// The same pipeline, which hides the values of these query parameters, too, wherever it shows a request.
  @_spi(Backend)
  public func hiding(parameters names: [String]) -> Pipeline {
    var pipeline = self
    pipeline.traits.redaction.parameterNames.formUnion(names.map { $0.lowercased() })
    return pipeline
  }

  /// Makes a call and decodes its answer.
  ///
  /// - Throws: `HubAPIError` for an answer that is no success, `ResponseDecodingError` for a success that cannot be
  ///   read, `TransportError`, `DeadlineExceeded`, `AuthenticationError`, `InvalidRequestError`, `CancellationError`.
  public func run<Output>(
    _ call: Call<Output>, at server: ServerOrigin, options: RequestOptions = RequestOptions()
  ) async throws -> Output {
    let exchange = try exchange(call, at: server, options, bodyLimit: self.options.bodyLimit)
    let response = try await send(exchange)
    let bytes = response.bytes ?? []
    do {
      return try call.decode(response.head, bytes)
    } catch {
      throw ResponseDecodingError(
        describing: error, operation: call.endpoint.name, request: shown(exchange.request), response: response.head,
        body: bytes)
    }
  }

  /// Makes a call and gives its answer's body to be pulled.
  ///
  /// The client's time limit holds until the answer begins; after that there is none but the one in `options`, which is
  /// for the whole, and the one for a body that stalls.
  ///
  /// - Throws: As ``run(_:at:options:)`` does.
  public func open<Output>(
    _ call: Call<Output>, at server: ServerOrigin, options: RequestOptions = RequestOptions()
  ) async throws -> ReceivedResponse {
    var exchange = try exchange(call, at: server, options, bodyLimit: nil)
    exchange.headTimeout = exchange.timeout
    exchange.timeout = options.timeout
    return try await send(exchange)
  }

  /// The request of a call as it would be sent, without credentials.
  ///
  /// - Throws: `InvalidRequestError` when the call cannot be sent.
  public func request<Output>(
    _ call: Call<Output>, at server: ServerOrigin, options: RequestOptions = RequestOptions()
  ) throws -> HTTPRequest {
    let endpoint = call.endpoint
    var path: String
    do {
      path = try server.prefix + endpoint.path.filled(call.arguments)
    } catch {
      throw InvalidRequestError(operation: endpoint.name, error.reason)
    }
    if !call.query.isEmpty { path += "?" + call.query.queryString }
    var request = HTTPRequest(
      method: endpoint.method, scheme: server.scheme, authority: server.authority, path: path)
    request.headerFields[.accept] = traits.accept
    request.headerFields[.userAgent] = self.options.userAgent
    request.headerFields[.contentType] = call.body?.mediaType
    for fields in [self.options.headerFields, call.headerFields, options.headerFields] {
      for name in Set(fields.map(\.name)) { request.headerFields[name] = nil }
      for field in fields { request.headerFields.append(field) }
    }
    if let violation = request.violation {
      throw InvalidRequestError(operation: endpoint.name, "the request cannot be sent: \(violation.reason)")
    }
    return request
  }

  private func exchange<Output>(
    _ call: Call<Output>, at server: ServerOrigin, _ options: RequestOptions, bodyLimit: Int?
  ) throws -> Exchange {
    let request = try request(call, at: server, options: options)
    let progress = CallProgress(
      operation: call.endpoint.name, request: shown(request), clock: clock, observers: self.options.observers)
    var exchange = Exchange(
      operation: call.endpoint.name, repeatability: call.endpoint.repeatability, request: request, body: call.body,
      authorizer: options.auth.authorizer(inherited: authorizer), timeout: options.timeout ?? self.options.timeout,
      retry: options.retry ?? self.options.retry, bodyLimit: bodyLimit, progress: progress)
    exchange.limits = traits.limits(call.endpoint, request)
    exchange.caching = traits.caching(call.endpoint)
    return exchange
  }

  private func send(_ exchange: Exchange) async throws -> ReceivedResponse {
    var next: Stage.Next = { [transport] exchange in
      try await transport.send(exchange.request, body: exchange.body, options: exchange.options)
    }
    for stage in stages.reversed() {
      next = { [next] exchange in try await stage.send(exchange, next: next) }
    }
    let response = try await next(exchange)
    guard response.head.status.kind == .successful else {
      throw Self.error(of: response, exchange, traits: traits, clock: clock)
    }
    return response
  }

  private func shown(_ request: HTTPRequest) -> String {
    "\(request.method) \(request.redactedURL(traits.redaction))"
  }
}
