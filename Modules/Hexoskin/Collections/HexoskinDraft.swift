/// What a new object, or a change of one, is made of; it prints as the JSON that is sent.
public protocol HexoskinDraft: Codable, Hashable, Sendable, TextOutputStreamable, CustomReflectable {}

extension HexoskinDraft {
  /// Writes the JSON that is sent.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }

  /// What `dump` prints: the same JSON.
  public var customMirror: Mirror { Mirror(self, children: ["json": shownAsJSON(self)]) }
}
