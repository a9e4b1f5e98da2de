public import HubErrors

/// An application that is registered with a service of OAuth 1.0a, and how it signs (RFC 5849, 1.1: the client).
public struct OAuth1Consumer: Sendable {
  /// The application's key.
  public let key: String

  /// The secret that belongs to the key.
  public let secret: Secret

  /// How requests are signed.
  public let method: OAuth1SignatureMethod

  /// What the header field names first, nil for none; it is not signed (RFC 5849, 3.5.1).
  public let realm: String?

  /// Whether requests carry `oauth_version="1.0"`, which the RFC leaves open.
  public let sendsVersion: Bool

  /// An application.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - secret: The secret that belongs to the key.
  ///   - method: How requests are signed.
  ///   - realm: What the header field names first; nothing when it is empty.
  ///   - sendsVersion: Whether requests carry `oauth_version="1.0"`.
  /// - Throws: `ConfigurationError` when the key is empty, or the realm holds a control character.
  public init(
    key: String, secret: Secret, method: OAuth1SignatureMethod = .hmacSHA1, realm: String? = nil,
    sendsVersion: Bool = false
  ) throws(ConfigurationError) {
    guard !key.isEmpty else { throw ConfigurationError("auth", "the consumer key is empty") }
    guard realm?.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) ?? true else {
      throw ConfigurationError("auth", "the realm holds a line break or another control character")
    }
    self.key = key
    self.secret = secret
    self.method = method
    self.realm = realm?.isEmpty == true ? nil : realm
    self.sendsVersion = sendsVersion
  }
}
