public import HubHTTP

/// A request on its way through the stages.
public struct Exchange: Sendable {
  /// The operation's name.
  public let operation: String

  /// Whether the operation may be repeated.
  public let repeatability: Endpoint.Repeatability

  /// The request.
  public var request: HTTPRequest

  /// The body.
  public var body: Body?

  /// Whose credentials it carries.
  public var authorizer: (any Authorizer)?

  /// What the transport is to heed.
  public var options = ExchangeOptions()

  /// The time for the whole call, nil for none.
  public var timeout: Duration?

  /// The time until the head of an answer is there, for calls without a time for the whole; nil for none.
  public var headTimeout: Duration?

  /// How it is repeated.
  public var retry: RetryPolicy

  /// The most bytes of the answer's body that are read into memory; nil leaves the body to be pulled.
  public var bodyLimit: Int?

  /// The server's limits that it falls under, in the order in which the server looks at them.
  @_spi(Backend)
  public var limits: [RateLimit] = []

  /// Whether the answer is kept.
  @_spi(Backend)
  public var caching = CachingRule.none

  /// The tokens that it has of the limits, for stages that send more than one request.
  var admission: Admission?

  /// What has happened to the call so far.
  public let progress: CallProgress

  /// A request on its way.
  @_spi(Backend)
  public init(
    operation: String, repeatability: Endpoint.Repeatability, request: HTTPRequest, body: Body? = nil,
    authorizer: (any Authorizer)? = nil, timeout: Duration? = nil, retry: RetryPolicy = .standard,
    bodyLimit: Int? = nil, progress: CallProgress
  ) {
    self.operation = operation
    self.repeatability = repeatability
    self.request = request
    self.body = body
    self.authorizer = authorizer
    self.timeout = timeout
    self.retry = retry
    self.bodyLimit = bodyLimit
    self.progress = progress
  }
}
