public import HubHTTP

/// An authorizer that another one stands behind, or nobody: what the credentials of backends are.
@_spi(Backend)
public protocol ForwardingAuthorizer: Authorizer {
  /// Who does the work, nil for nobody.
  var authorizer: (any Authorizer)? { get }
}

@_spi(Backend)
extension ForwardingAuthorizer {
  /// Whether nothing is put on requests.
  public var isAnonymous: Bool { authorizer == nil }

  /// Who the other one authorises requests for.
  public var identity: CallerIdentity? { authorizer?.identity }

  /// The request with the other one's credentials on it.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    guard let authorizer else { return AuthorizedRequest(request, carriesSecret: false) }
    return try await authorizer.authorize(request, body: body)
  }

  /// Has the other one replace a rejected credential.
  public func renew(rejected generation: UInt64) async throws -> Bool {
    try await authorizer?.renew(rejected: generation) ?? false
  }

  /// Has the other one ask for a new credential.
  public func renew(suspected generation: UInt64) async throws -> Bool {
    try await authorizer?.renew(suspected: generation) ?? false
  }
}
