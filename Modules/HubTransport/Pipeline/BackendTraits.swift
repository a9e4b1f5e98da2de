public import HubHTTP
public import HubJSON

/// What a backend brings to the pipeline: the facts in which one server differs from another.
@_spi(Backend)
public struct BackendTraits: Sendable {
  /// What an error's body says.
  public struct ErrorFacts: Hashable, Sendable {
    /// The server's code.
    public var code: String?
    /// The server's message.
    public var message: String?

    /// What a body says.
    public init(code: String? = nil, message: String? = nil) {
      self.code = code
      self.message = message
    }
  }

  /// The backend's name, as recordings have it.
  public var name: String

  /// Reads code and message from the JSON of an error's body.
  public var readError: @Sendable (_ head: HTTPResponse, _ body: JSONValue) -> ErrorFacts

  /// Whether an answer says that the credential is not accepted (any more).
  public var rejectsCredential: AuthorizationStage.Rejects

  /// Whether an answer may come of a credential that is not accepted any more, or of something else.
  public var suspectsCredential: AuthorizationStage.Rejects

  /// What the server wants after it refused a call as too much; nil for what a ``RetryPolicy`` says.
  public var throttling: Throttling?

  /// The limits that a request falls under, in the order in which the server looks at them.
  ///
  /// Calls hold their tokens while they wait for a credential, so what issues credentials has limits of its own.
  public var limits: @Sendable (_ endpoint: Endpoint, _ request: HTTPRequest) -> [RateLimit]

  /// Whether answers of an operation are kept.
  public var caching: @Sendable (_ endpoint: Endpoint) -> CachingRule

  /// The value of `Accept`, nil for none.
  public var accept: String?

  /// What is hidden before anything is shown.
  public var redaction: Redaction

  /// A backend's facts.
  public init(
    name: String, accept: String? = "application/json", redaction: Redaction = .standard,
    rejectsCredential: @escaping AuthorizationStage.Rejects = { head, _ in head.status == .unauthorized },
    suspectsCredential: @escaping AuthorizationStage.Rejects = { _, _ in false }, throttling: Throttling? = nil,
    limits: @escaping @Sendable (Endpoint, HTTPRequest) -> [RateLimit] = { _, _ in [] },
    caching: @escaping @Sendable (Endpoint) -> CachingRule = { _ in .none },
    readError: @escaping @Sendable (HTTPResponse, JSONValue) -> ErrorFacts
  ) {
    self.name = name
    self.readError = readError
    self.rejectsCredential = rejectsCredential
    self.suspectsCredential = suspectsCredential
    self.throttling = throttling
    self.limits = limits
    self.caching = caching
    self.accept = accept
    self.redaction = redaction
  }
}
