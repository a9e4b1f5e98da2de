public import HubHTTP

extension HTTPArchive {
  /// The archive without secrets, as it may be kept and shown to others.
  ///
  /// By their names are hidden: fields of credentials and cookies, parameters of queries (in `Location` and `Referer`,
  /// too), fields of forms, parts of multipart forms, and members of JSON, of JSON in texts, too; passwords in URLs are
  /// hidden as well. A text becomes `Redaction.mark`, a number 0, and everything else keeps its type, so that the
  /// answers are still read by clients and compared by shape. JSON that repeats a member is written anew.
  ///
  /// In texts that cannot be read as a whole, such as JSON that was cut off, lines of JSON and scripts, the value behind
  /// each name of a secret is hidden. Multipart forms that were cut off and bytes that are no text must not name any.
  ///
  /// Then it is made sure that no secret is left in another place. Secrets are the ones given here, what was hidden in
  /// credentials (two characters or more), and of everything else that was hidden what has 8 characters or more. They
  /// are looked for as they are, percent-encoded, in base64 (within longer ones, such as tokens, too) and behind the
  /// escapes of JSON. Shorter ones that were not given here count only where they stand alone, not as a part of a word.
  /// The metadata is looked through, too.
  ///
  /// - Parameters:
  ///   - redaction: What is hidden.
  ///   - secrets: Secrets that must not be in it, such as the password that was used.
  /// - Returns: The archive without secrets.
  /// - Throws: ``UnredactedSecrets`` with the places where secrets are left.
  public func redacted(
    _ redaction: Redaction = .standard, secrets: some Sequence<String> = [String]()
  ) throws -> HTTPArchive {
    var redactor = Redactor(redaction)
    let hidden = HTTPArchive(
      exchanges.enumerated().map { redactor.redacted($0.element, entry: $0.offset) }, metadata: metadata)
    guard redactor.unreadable.isEmpty else { throw UnredactedSecrets(places: redactor.unreadable) }
    try hidden.requireAbsence(of: SecretPatterns(given: secrets, seen: redactor.secrets))
    return hidden
  }

  /// Makes sure that secrets are nowhere in the archive, hiding nothing.
  ///
  /// - Parameter secrets: What must not be in it, in none of the forms that ``redacted(_:secrets:)`` looks for.
  /// - Throws: ``UnredactedSecrets`` with the places where they are.
  public func requireAbsence(of secrets: some Sequence<String>) throws {
    try requireAbsence(of: SecretPatterns(given: secrets, seen: []))
  }

  private func requireAbsence(of patterns: SecretPatterns) throws {
    guard !patterns.isEmpty else { return }
    var search = SecretSearch(patterns)
    for (index, exchange) in exchanges.enumerated() { search.look(into: exchange, entry: index) }
    if let metadata { search.look(into: metadata) }
    guard search.places.isEmpty else { throw UnredactedSecrets(places: search.places) }
  }
}
