public import HubErrors
import HubCrypto
public import HubHTTP
import HubJSON
public import HubTransport

/// Signs requests with an API key's secret, beside the credentials of another authorizer.
///
/// Three header fields say the key, the time in seconds since 1970, and the lower-case hexadecimal SHA-1 of secret,
/// time and address, written one after the other. The address is the one that is sent, byte for byte; method and body
/// are not covered.
public struct KeySignature: Authorizer {
  private let key: String
  private let secret: Secret
  private let fields: KeySignatureFields
  private let base: (any Authorizer)?
  private let clock: any HubClock
  private let own = CallerIdentity()

  /// A signature.
  ///
  /// - Parameters:
  ///   - key: The API key.
  ///   - secret: Its secret, which is never sent.
  ///   - fields: The names of the header fields.
  ///   - base: What else goes on the requests, such as a user's ``BasicCredential``; nil for nothing.
  ///   - clock: Whose time.
  /// - Throws: `ConfigurationError` when key or secret is empty, or the key cannot stand in a header field.
  public init(
    key: String, secret: Secret, fields: KeySignatureFields, with base: (any Authorizer)? = nil, clock: any HubClock
  ) throws(ConfigurationError) {
    guard Secret(key).isFieldToken else {
      throw ConfigurationError("auth", "the API key is empty, or holds a blank or another character that no key has")
    }
    guard !secret.isEmpty else { throw ConfigurationError("auth", "the API secret is empty") }
    self.key = key
    self.secret = secret
    self.fields = fields
    self.base = base
    self.clock = clock
  }

  /// Who it is: whoever the other authorizer says.
  public var identity: CallerIdentity? { base.map(\.identity) ?? own }

  /// The request with the other authorizer's credentials and the signature on it.
  ///
  /// - Throws: What the other authorizer throws; `CryptoError` where the system's cryptography library lacks SHA-1.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    var authorized = try await base?.authorize(request, body: body) ?? AuthorizedRequest(request)
    let time = String(clock.timestamp.seconds)
    authorized.request.headerFields[fields.key] = key
    authorized.request.headerFields[fields.timestamp] = time
    authorized.request.headerFields[fields.signature] = try Self.signature(
      of: authorized.request.url, secret: secret, time: time)
    authorized.carriesSecret = true
    return authorized
  }

  /// Has the other authorizer replace its credential.
  public func renew(rejected generation: UInt64) async throws -> Bool {
    try await base?.renew(rejected: generation) ?? false
  }

  /// Has the other authorizer ask for a new credential.
  public func renew(suspected generation: UInt64) async throws -> Bool {
    try await base?.renew(suspected: generation) ?? false
  }

  /// The signature of an address.
  static func signature(of url: String, secret: Secret, time: String) throws(CryptoError) -> String {
    Hex.encode(try HashFunction.sha1.digest(of: Array((secret.exposed + time + url).utf8)))
  }
}

extension KeySignature: CustomReflectable {
  /// What `dump` shows: no secret.
  public var customMirror: Mirror { Mirror(self, children: ["key": key]) }
}
