import HubHTTP

extension Secret {
  static let mark = Redaction.mark

  /// Shorter secrets are not searched for: they would be found in innocent words, and could be guessed anyway.
  private static let shortestSearched = 6

  /// A text in which the secrets are replaced, since servers and stores repeat what they were given.
  static func redact(_ secrets: [Secret], in text: String) -> String {
    secrets.reduce(text) { text, secret in
      guard secret.exposed.utf8.count >= shortestSearched else { return text }
      return text.replacing(secret.exposed, with: mark)
    }
  }

  /// Whether the secret can stand in a header field as a token: visible ASCII without blanks, at least one.
  ///
  /// RFC 6750 section 2.1 allows less, but servers hand out other texts as well.
  var isFieldToken: Bool { !exposed.isEmpty && exposed.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
}
