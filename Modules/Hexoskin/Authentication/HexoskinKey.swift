import HubAuth
import HubErrors
@_spi(Backend) import HubHTTP
import HubTransport

/// The API key of a program, and what becomes of credentials with it.
struct HexoskinKey: Sendable {
  let key: String
  let secret: Secret
  let clock: any HubClock
  let random: any RandomSource

  init(_ key: String, _ secret: Secret, clock: any HubClock, random: any RandomSource) throws(ConfigurationError) {
    self.key = key
    self.secret = secret
    self.clock = clock
    self.random = random
    _ = try KeySignature(key: key, secret: secret, fields: .hexoskin, clock: clock)
  }

  /// What puts a credential on requests, nil for nobody.
  ///
  /// - Throws: `ConfigurationError` for a credential that cannot be sent.
  func authorizer(for credential: HexoskinCredential) throws(ConfigurationError) -> (any Authorizer)? {
    switch credential {
    case .anonymous: return nil
    case .basic(let username, let password):
      return try KeySignature(
        key: key, secret: secret, fields: .hexoskin, with: BasicCredential(username, password), clock: clock)
    case .oauth1(let token): return OAuth1Credential(try consumer(), token: token, clock: clock, random: random)
    case .oauth2(let token): return try BearerToken(token.accessToken)
    }
  }

  /// The program as OAuth 1 names it.
  func consumer() throws(ConfigurationError) -> OAuth1Consumer { try OAuth1Consumer(key: key, secret: secret) }
}

extension KeySignatureFields {
  /// Hexoskin's names (wire page, section 3.2).
  static let hexoskin = KeySignatureFields(
    key: HTTPField.Name(constant: "X-HEXOAPIKEY"), timestamp: HTTPField.Name(constant: "X-HEXOTIMESTAMP"),
    signature: HTTPField.Name(constant: "X-HEXOAPISIGNATURE"))
}
