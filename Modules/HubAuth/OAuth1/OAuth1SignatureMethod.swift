import HubCrypto

/// How an OAuth 1.0a request is signed (RFC 5849, 3.4), for methods that need no key pair.
///
/// The SHA-2 methods are not in the RFC; services took them over with its rules.
public enum OAuth1SignatureMethod: String, Hashable, Sendable, CaseIterable {
  /// HMAC with SHA-1, which every service of OAuth 1.0a knows (RFC 5849, 3.4.2).
  case hmacSHA1 = "HMAC-SHA1"
  /// HMAC with SHA-256.
  case hmacSHA256 = "HMAC-SHA256"
  /// HMAC with SHA-512.
  case hmacSHA512 = "HMAC-SHA512"
  /// The secrets themselves, readable for whoever sees the request (RFC 5849, 3.4.4).
  case plaintext = "PLAINTEXT"

  /// What the code is computed with, nil where there is none.
  var hashFunction: HashFunction? {
    switch self {
    case .hmacSHA1: .sha1
    case .hmacSHA256: .sha256
    case .hmacSHA512: .sha512
    case .plaintext: nil
    }
  }
}
