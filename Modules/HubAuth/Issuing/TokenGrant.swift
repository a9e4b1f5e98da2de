/// What a token is asked for with: the name of a grant and its parameters (RFC 6749, 1.3).
///
/// The grants of RFC 6749 are there; a backend adds its own with ``init(_:kind:parameters:)``.
public struct TokenGrant: Hashable, Sendable {
  /// What a grant starts from.
  public enum Kind: Hashable, Sendable {
    /// Credentials that stand for themselves: a login.
    case primary
    /// A refresh token, the continuation of a session.
    case refresh
  }

  /// The grant's name on the wire: the value of `grant_type`.
  public let name: String

  /// What it starts from.
  public let kind: Kind

  /// The parameters, without `grant_type`, in the order sent.
  public var parameters: [Parameter]

  /// A grant.
  ///
  /// - Parameters:
  ///   - name: The value of `grant_type`.
  ///   - kind: What it starts from.
  ///   - parameters: The other parameters, in the order sent.
  public init(_ name: String, kind: Kind = .primary, parameters: [Parameter]) {
    self.name = name
    self.kind = kind
    self.parameters = parameters
  }

  /// A user's name and password (RFC 6749, 4.3; RFC 9700 advises against it, yet some services offer nothing else).
  ///
  /// - Parameters:
  ///   - username: The name.
  ///   - password: The password.
  ///   - scope: What to ask for, in the service's words; it stands first. Nil for the service's default.
  /// - Returns: The grant.
  public static func password(_ username: String, _ password: Secret, scope: String? = nil) -> TokenGrant {
    let user = [Parameter.plain("username", username), .secret("password", password)]
    return TokenGrant("password", parameters: (scope.map { [.plain("scope", $0)] } ?? []) + user)
  }

  /// A code that a user's decision gave (RFC 6749, 4.1.3); it can be used once.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - redirect: The redirect that the code was asked for with, nil when there was none.
  ///   - verifier: The code verifier (RFC 7636, 4.5), nil when the code was asked for without a challenge.
  /// - Returns: The grant.
  public static func authorizationCode(_ code: Secret, redirect: String?, verifier: Secret? = nil) -> TokenGrant {
    var parameters = [Parameter.secret("code", code)]
    if let redirect { parameters.append(.plain("redirect_uri", redirect)) }
    if let verifier { parameters.append(.secret("code_verifier", verifier)) }
    return TokenGrant("authorization_code", parameters: parameters)
  }

  /// A client's own credentials (RFC 6749, 4.4), which the token endpoint's ``ClientAuthentication`` adds.
  public static let clientCredentials = TokenGrant("client_credentials", parameters: [])

  /// A client's own credentials (RFC 6749, 4.4) as parameters of the grant.
  public static func clientCredentials(id: String, secret: Secret) -> TokenGrant {
    TokenGrant("client_credentials", parameters: [.plain("client_id", id), .secret("client_secret", secret)])
  }

  /// A refresh token (RFC 6749, 6).
  public static func refreshToken(_ token: Secret) -> TokenGrant {
    TokenGrant("refresh_token", kind: .refresh, parameters: [.secret("refresh_token", token)])
  }

  /// An API key, which a backend exchanges for tokens.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - parameter: The name of the query parameter that carries it.
  /// - Returns: The grant.
  public static func apiKey(_ key: Secret, parameter: String) -> TokenGrant {
    TokenGrant("api_key", parameters: [.secret(parameter, key)])
  }

  /// The parameters that are secrets.
  var secrets: [Secret] { parameters.compactMap { $0.isSecret ? $0.value : nil } }
}
