/// Keys, tokens, nonces and verifiers.
enum OAuthKey {
  static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

  /// A new token or code: 30 letters and digits (wire page, 3.5).
  static func random(_ randomness: Randomness) -> String { randomness.text(30, of: alphabet) }

  /// Whether a text has letters and digits only, so many of them.
  static func isWellFormed(_ text: String, _ length: ClosedRange<Int> = 1...60) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy(alphabet.contains)
  }
}
