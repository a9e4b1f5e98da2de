import HubCrypto
import HubTransport

/// The key that proves that whoever exchanges a code also asked for it (RFC 7636).
struct ProofKey {
  /// Sent with the code.
  let verifier: Secret

  /// A new key of 256 random bits (RFC 7636, 4.1).
  init(_ random: any RandomSource) { verifier = Secret(Base64URL.encode(random.bytes(32))) }

  init(verifier: Secret) { self.verifier = verifier }

  /// What the request for the code carries, by the method S256 (RFC 7636, 4.2).
  ///
  /// - Throws: `CryptoError` where the system's cryptography library lacks SHA-256.
  func challenge() throws(CryptoError) -> String {
    Base64URL.encode(try HashFunction.sha256.digest(of: Array(verifier.exposed.utf8)))
  }
}
