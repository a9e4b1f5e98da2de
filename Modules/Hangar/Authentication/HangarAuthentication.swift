public import HubAuth
public import HubTransport

/// Who a client is to Hangar.
public struct HangarAuthentication: Sendable {
  enum Kind: Sendable {
    case anonymous
    case key(Secret)
    case shared(any Authorizer)
  }

  let kind: Kind

  /// Nobody: what is public can be read.
  public static let anonymous = HangarAuthentication(kind: .anonymous)

  /// The owner of an API key, which users make on the site.
  ///
  /// The key itself goes only where tokens are given for it; the tokens are short-lived and renewed by themselves (wire
  /// page, section 3).
  ///
  /// - Parameter key: The key: 73 characters, two UUIDs with a point between them. Blanks and line breaks around it are
  ///   left out.
  /// - Returns: Who the client is.
  public static func apiKey(_ key: Secret) -> HangarAuthentication { HangarAuthentication(kind: .key(key)) }

  /// The owner of an API key, as text; otherwise the same.
  public static func apiKey(_ key: String) -> HangarAuthentication { .apiKey(Secret(key)) }

  /// A credential that several clients share: a ``HangarCredential``, or another authorizer.
  public static func credential(_ credential: any Authorizer) -> HangarAuthentication {
    HangarAuthentication(kind: .shared(credential))
  }

  /// The limiter that comes with a shared credential.
  var limiter: RateLimiter? {
    guard case .shared(let credential as HangarCredential) = kind else { return nil }
    return credential.limiter
  }
}
