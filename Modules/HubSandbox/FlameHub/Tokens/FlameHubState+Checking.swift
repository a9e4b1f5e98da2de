import HubCrypto
import HubJSON

extension FlameHubState {
  /// Reads a token that must be of a kind, or of any, with the failures of the token library (flame-hub.md, 2.4).
  func claims(of token: String, kind: TokenClaims.Kind?) throws(HubFailure) -> TokenClaims {
    guard let claims = tokens.claims(of: token) else { throw foreign(token) }
    if let kind, claims.kind != kind { throw .token("The token payload property kind is invalid.") }
    if now.seconds >= claims.expiry { throw .expiredToken }
    return claims
  }

  /// Why a token that was not issued here is refused.
  private func foreign(_ token: String) -> HubFailure {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, token.utf8.first != UInt8(ascii: " ") else { return .notAToken }
    guard let bytes = Base64URL.decode(parts[0]), let header = try? JSONValue(parsing: bytes) else {
      return .token("The token header could not be extracted.")
    }
    guard let key = header["kid"]?.stringValue else { return .token("The token header property kid is invalid.") }
    guard key == signer.keyID else { return .unknownKey(key) }
    // The emulator's key is the same everywhere: this may be a token of another sandbox.
    return signer.isSigned(token) ? .inactiveToken : .token("The token payload is invalid.")
  }

  /// Who a bearer token speaks for.
  mutating func caller(bearing token: String) throws(HubFailure) -> Caller {
    let claims = try claims(of: token, kind: .access)
    guard tokens.isActive(claims), var session = tokens.sessions[claims.sessionID] else { throw .inactiveToken }
    session.seenAt = now
    tokens.sessions[session.id] = session
    return session.caller
  }
}
