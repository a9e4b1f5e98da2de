public import HubJSON

/// What an access token says about its holder, read without verifying its signature.
///
/// It is for showing and for explaining refusals before a call; never decide by it what somebody may do: only the server,
/// which verifies the token, can.
public struct AccessTokenClaims: Hashable, Sendable {
  /// Every claim.
  public let members: JSONObject

  /// The claims of a token, nil when it is no JSON Web Token (RFC 7519).
  public init?(_ token: Secret) {
    guard let members = JSONWebToken.claims(token) else { return nil }
    self.members = members
  }

  /// Who the holder is (`sub`).
  public var subject: String? { members["sub"]?.stringValue }

  /// The holder's name (`preferred_username`).
  public var username: String? { members["preferred_username"]?.stringValue }

  /// Who issued the token (`iss`).
  public var issuer: String? { members["iss"]?.stringValue }

  /// Whom the token is for (`aud`).
  public var audiences: [String] { Self.texts(members["aud"]) ?? [] }

  /// When the token expires (`exp`), by the issuer's clock.
  public var expiresAt: Timestamp? { members["exp"]?.intValue.map { Timestamp(secondsSince1970: $0) } }

  /// The holder's roles in the realm, nil when the token does not say (Keycloak's `realm_access`).
  public var realmRoles: [String]? { Self.texts(members["realm_access"]?["roles"]) }

  /// The holder's roles at a service, by the service's client id (Keycloak's `resource_access`).
  public func roles(at service: String) -> [String] {
    Self.texts(members["resource_access"]?[service]?["roles"]) ?? []
  }

  private static func texts(_ value: JSONValue?) -> [String]? {
    value?.stringValue.map { [$0] } ?? value?.arrayValue?.compactMap(\.stringValue)
  }
}

extension AccessTokenClaims: CustomStringConvertible, CustomReflectable {
  /// Whose token it is; other claims may be personal.
  public var description: String { "claims of \(username ?? subject ?? "an unnamed holder")" }

  /// What `dump` prints: the same.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
