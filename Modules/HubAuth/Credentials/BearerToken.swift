public import HubErrors
public import HubHTTP
public import HubTransport

/// A token that the caller has from elsewhere; it is never renewed (RFC 6750).
public struct BearerToken: Authorizer {
  private let token: Secret
  private let scheme: String

  /// Who it is: copies are the same caller.
  public let identity: CallerIdentity? = CallerIdentity()

  /// A token.
  ///
  /// - Parameters:
  ///   - token: The token, without its scheme.
  ///   - scheme: What stands before it in `Authorization`.
  /// - Throws: `ConfigurationError` when the token is empty or holds a blank, a line break or another byte that cannot
  ///   stand in a header field.
  public init(_ token: Secret, scheme: String = "Bearer") throws(ConfigurationError) {
    guard !token.isEmpty else { throw ConfigurationError("auth", "the token is empty") }
    guard token.isFieldToken else {
      throw ConfigurationError(
        "auth", "the token holds a blank, a line break or another character that no token has; trim what was read")
    }
    self.token = token
    self.scheme = scheme
  }

  /// The request with the token on it.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    var request = request
    request.headerFields[.authorization] = "\(scheme) \(token.exposed)"
    return AuthorizedRequest(request)
  }

  /// False: there is nothing to renew the token with.
  public func renew(rejected generation: UInt64) async throws -> Bool { false }
}
