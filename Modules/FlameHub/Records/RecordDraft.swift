/// What a new record, or a change of one, is made of; it prints as the JSON that is sent, without secrets.
public protocol RecordDraft: Codable, Hashable, Sendable, TextOutputStreamable, CustomReflectable {}

extension RecordDraft {
  /// Writes the JSON that is sent, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }

  /// What `dump` prints: the same JSON.
  public var customMirror: Mirror { Mirror(self, children: ["json": shownAsJSON(self)]) }
}
