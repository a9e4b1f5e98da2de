import HubErrors
public import HubHTTP
@_spi(Backend) public import HubTransport

/// The way of credentials to the service that gives tokens for them: what every ``TokenIssuer`` asks through.
///
/// A request follows no redirect, since whoever redirects would be sent the credentials; it goes only over a protected
/// connection, and only short answers are read. Unless it may be repeated, it goes out once, on a connection of its own:
/// a pooled one may be dead, and a lost answer can cost the session.
@_spi(Backend)
public struct TokenExchange: Sendable {
  private let server: ServerOrigin
  private let pipeline: Pipeline
  private let timeout: Duration
  private let isRepeatable: Bool

  /// A way.
  ///
  /// - Parameters:
  ///   - server: Where the service is.
  ///   - pipeline: The way to it; it needs no credentials.
  ///   - timeout: The time for one request, with its repeats.
  ///   - isRepeatable: Whether asking twice does no harm; then a request is repeated as the pipeline's policy says.
  public init(at server: ServerOrigin, pipeline: Pipeline, timeout: Duration, isRepeatable: Bool = false) {
    self.server = server
    self.timeout = timeout
    self.isRepeatable = isRepeatable
    var pipeline = pipeline.withoutRedirects
    pipeline.stages.insert(Limits(requiresFreshConnection: !isRepeatable), at: 0)
    self.pipeline = pipeline
  }

  /// Sends credentials.
  ///
  /// - Parameters:
  ///   - endpoint: The operation; its name stands in errors.
  ///   - arguments: The arguments of its path.
  ///   - query: The query; values that are secrets are hidden wherever the request is shown.
  ///   - headerFields: Header fields of the request.
  ///   - body: The body.
  ///   - authorizer: What signs the request, nil for nothing.
  ///   - secrets: What is hidden in errors if the service repeats it.
  /// - Returns: The answer, its body in memory.
  /// - Throws: `HubAPIError` for a refusal; `AuthenticationError` (`insecureConnection`) before anything is sent; what the
  ///   pipeline throws.
  public func send(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [],
    headerFields: HTTPFields = HTTPFields(), body: Body?, signedBy authorizer: (any Authorizer)? = nil,
    secrets: [Secret]
  ) async throws -> ReceivedResponse {
    guard server.isProtected else {
      throw AuthenticationError(
        .insecureConnection,
        "\(endpoint.name): credentials are not sent over plain http to \(server.authority); use https")
    }
    let call = Call(
      endpoint, arguments: arguments, query: query, headerFields: headerFields, body: body
    ) { head, body in ReceivedResponse(head: head, bytes: body) }
    let hidden = query.filter { item in secrets.contains { $0.exposed == item.value } }.map(\.name)
    do {
      return try await pipeline.hiding(parameters: hidden).run(
        call, at: server,
        options: RequestOptions(
          timeout: timeout, auth: authorizer.map { .other($0) } ?? .anonymous, retry: isRepeatable ? nil : .never))
    } catch let error as HubAPIError {
      throw error.hiding(secrets)
    }
  }

  /// What is special about these requests on their way.
  private struct Limits: Stage {
    let requiresFreshConnection: Bool

    func send(_ exchange: Exchange, next: @escaping Next) async throws -> ReceivedResponse {
      var exchange = exchange
      if requiresFreshConnection { exchange.options.requiresFreshConnection = true }
      // Tokens are much smaller.
      exchange.bodyLimit = 4 << 20
      return try await next(exchange)
    }
  }
}
