public import HubHTTP

/// A request with credentials on it.
public struct AuthorizedRequest: Sendable {
  /// The request.
  public var request: HTTPRequest

  /// Counts the credentials that an authorizer has had, so that a late rejection of an old one renews nothing.
  public var generation: UInt64

  /// Whether anything secret was added: such requests go out over protected connections only.
  public var carriesSecret: Bool

  /// A request with credentials on it.
  public init(_ request: HTTPRequest, generation: UInt64 = 0, carriesSecret: Bool = true) {
    self.request = request
    self.generation = generation
    self.carriesSecret = carriesSecret
  }
}
