import HubCrypto

/// What an application must be able to explain to use a code (RFC 7636).
struct PKCEChallenge: Sendable {
  let challenge: String
  let method: String

  static let methods = ["plain", "S256"]

  /// Whether a verifier explains the challenge.
  func isExplained(by verifier: String) -> Bool {
    guard method == "S256" else { return ConstantTime.areEqual(Array(challenge.utf8), Array(verifier.utf8)) }
    guard let digest = try? HashFunction.sha256.digest(of: Array(verifier.utf8)) else { return false }
    return ConstantTime.areEqual(Array(challenge.utf8), Array(Base64URL.encode(digest).utf8))
  }
}
