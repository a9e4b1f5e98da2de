public import HubHTTP
public import HubTransport

/// What a new record, or a change of one, is made of; it prints as the JSON that is sent, without secrets.
public protocol RecordDraft: Codable, Hashable, Sendable, JSONPrintable {}

extension RecordDraft {
  /// What the Hub's answers hide beyond the usual.
  public static var redaction: Redaction { .flame }
}
