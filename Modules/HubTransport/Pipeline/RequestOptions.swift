public import HubHTTP

/// What one call does differently from its client; nil members leave the client's setting in force.
public struct RequestOptions: Sendable {
  /// The time for the whole call: waiting, every try, and the body.
  public var timeout: Duration?

  /// Whose credentials the call carries.
  public var auth: AuthorizationChoice

  /// How the call is repeated.
  public var retry: RetryPolicy?

  /// Header fields that the call adds, or that replace the client's.
  public var headerFields: HTTPFields

  /// Options; by default everything is as the client says.
  public init(
    timeout: Duration? = nil, auth: AuthorizationChoice = .inherited, retry: RetryPolicy? = nil,
    headerFields: HTTPFields = HTTPFields()
  ) {
    self.timeout = timeout
    self.auth = auth
    self.retry = retry
    self.headerFields = headerFields
  }
}
